import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'gongkai-keys-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true });
});

/** The keys of a process that starts now. */
async function started(key = '') {
  vi.resetModules();
  vi.stubEnv('GONGKAI_DATA_DIR', dataDir);
  vi.stubEnv('GONGKAI_KEY', key);
  return import('./keys');
}
const masterKey = () => path.join(dataDir, 'keys/master.key');
const modeOf = (file: string) => statSync(file).mode & 0o777;

describe('the master key', () => {
  test('is made at the first start, for its owner’s eyes only', async () => {
    const { keyFor } = await started();
    expect(keyFor('applicant')).toHaveLength(32);
    expect(Buffer.from(readFileSync(masterKey(), 'utf8'), 'base64')).toHaveLength(32);
    expect(modeOf(masterKey())).toBe(0o600);
    expect(modeOf(path.dirname(masterKey()))).toBe(0o700);
  });

  test('stays the same from one start to the next', async () => {
    const first = (await started()).keyFor('applicant');
    expect((await started()).keyFor('applicant')).toEqual(first);
  });

  test('is closed again when others could read it', async () => {
    (await started()).keyFor('applicant');
    chmodSync(masterKey(), 0o644);
    (await started()).keyFor('applicant');
    expect(modeOf(masterKey())).toBe(0o600);
  });

  test('that was damaged stops the start instead of being replaced', async () => {
    (await started()).keyFor('applicant');
    writeFileSync(masterKey(), 'damaged');
    const { keyFor } = await started();
    expect(() => keyFor('applicant')).toThrow(
      /master\.key does not hold a key of 32 bytes\. Restore it from a backup\./,
    );
    expect(readFileSync(masterKey(), 'utf8')).toBe('damaged');
  });

  test('of the configuration is taken first, and no file is made', async () => {
    const one = (await started(Buffer.alloc(32, 1).toString('base64'))).keyFor('applicant');
    const other = (await started(Buffer.alloc(32, 2).toString('base64'))).keyFor('applicant');
    expect(one).not.toEqual(other);
    expect(existsSync(masterKey())).toBe(false);
  });
});

test('every purpose has a key of its own, and none is the master key', async () => {
  const master = Buffer.alloc(32, 1);
  const { keyFor } = await started(master.toString('base64'));
  const purposes = ['applicant', 'blind-index', 'query-code', 'session', 'cookie', 'import'] as const;
  const keys = [...purposes.map((purpose) => keyFor(purpose)), master].map((key) => key.toString('hex'));
  expect(new Set(keys).size).toBe(purposes.length + 1);
});
