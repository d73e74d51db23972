import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeWhole } from './files';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file that is written whole', () => {
  test('takes the place of the one that was there, and leaves nothing else', async () => {
    const file = path.join(folder, 'here', 'a.txt');
    mkdirSync(path.dirname(file));
    writeFileSync(file, 'a longer text that was there before');
    await writeWhole(file, Buffer.from('新'), 0o600);
    expect(readFileSync(file, 'utf8')).toBe('新');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(file))).toEqual(['a.txt']);
  });

  test('is not begun where there is no folder', async () => {
    await expect(writeWhole(path.join(folder, 'nowhere', 'a.txt'), Buffer.from('新'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(existsSync(path.join(folder, 'nowhere'))).toBe(false);
  });

  test('leaves nothing behind where it cannot take its place', async () => {
    mkdirSync(path.join(folder, 'taken', 'a.txt'), { recursive: true });
    await expect(writeWhole(path.join(folder, 'taken', 'a.txt'), Buffer.from('新'))).rejects.toThrow();
    expect(readdirSync(path.join(folder, 'taken'))).toEqual(['a.txt']);
  });
});
