import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceFingerprint } from './build.mjs';
import { whyInstall } from './prepare.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'gongkai-prepare-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, content: unknown) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
}

const locked = (packages: Record<string, object>) => ({ packages: { '': { name: 'gongkai' }, ...packages } });
const zod = { 'node_modules/zod': { version: '4.6.7' } };

test('a clone without packages needs an installation', () => {
  write('package-lock.json', locked(zod));
  expect(whyInstall({ root })).toMatch(/not installed/);
});

test('the packages of the lock file need none', () => {
  write('package-lock.json', locked({ ...zod, 'node_modules/darwin': { version: '1.0.0', optional: true } }));
  write('node_modules/.package-lock.json', { packages: zod });
  expect(whyInstall({ root })).toBeUndefined();
});

test('another version in the lock file needs one, and it is named', () => {
  write('package-lock.json', locked({ 'node_modules/zod': { version: '4.7.0' } }));
  write('node_modules/.package-lock.json', { packages: zod });
  expect(whyInstall({ root })).toMatch(/\(zod\)/);
});

test('development packages may be left out by who only runs Gongkai', () => {
  write('package-lock.json', locked({ ...zod, 'node_modules/vitest': { version: '4.1.12', dev: true } }));
  write('node_modules/.package-lock.json', { packages: zod });
  expect(whyInstall({ root, dev: false })).toBeUndefined();
  expect(whyInstall({ root })).toMatch(/\(vitest\)/);
});

test('a build is made again for a changed source, and not for a changed test', () => {
  write('app/page.tsx', 'one');
  write('lib/day.test.ts', 'one');
  const before = sourceFingerprint(root);
  write('lib/day.test.ts', 'two');
  expect(sourceFingerprint(root)).toBe(before);
  write('app/page.tsx', 'two');
  expect(sourceFingerprint(root)).not.toBe(before);
});
