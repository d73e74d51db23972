/**
 * The installation's secrets. One master key, from configuration or a generated file only its owner can read; every
 * purpose has its own key derived from it, so that no two of them can be confused.
 */
import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigurationError, env } from './env';

export type Purpose = 'applicant' | 'blind-index' | 'query-code' | 'session' | 'cookie' | 'import' | 'file';

const keys = new Map<string, Buffer>();

/** Another process of the same installation may be making it at this moment: the first one wins. */
function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function masterKey(): Buffer {
  const { key, dataDir } = env();
  if (key) return key;
  const folder = path.join(dataDir, 'keys');
  const file = path.join(folder, 'master.key');
  if (!existsSync(file)) makeKey(folder, file);
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  const read = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (read.length !== 32)
    throw new ConfigurationError(`${file} does not hold a key of 32 bytes. Restore it from a backup.`);
  return read;
}

/** 32 bytes for one purpose. */
export function keyFor(purpose: Purpose): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const derived = Buffer.from(hkdfSync('sha256', masterKey(), Buffer.alloc(0), `gongkai/${purpose}`, 32));
  keys.set(purpose, derived);
  return derived;
}
