/**
 * Files that are written whole or not at all, and the file store: sealed bytes under random names in the data folder, outside
 * anything served. A file is on disk, flushed and in its place before anyone is told so.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { env } from './env';
import { openBytes, sealBytes } from './seal';

const folderOf = (id: string) => path.join(env().dataDir, 'files', id.slice(-2));

/** @param id made by the application, never taken from outside. */
export async function storeFile(id: string, bytes: Uint8Array): Promise<void> {
  const folder = folderOf(id);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeWhole(path.join(folder, id), sealBytes(bytes, id, 'file'), 0o600);
  // A folder that is new has to be found in the ones above it, too.
  if (made) for (const above of [path.dirname(folder), env().dataDir]) await flush(above);
}

/**
 * Puts a file in its place in one step, over one that is there: whoever reads sees the old one or the new one.
 * @throws when the folder is not there or cannot be written to; nothing is left behind then.
 */
export async function writeWhole(target: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const folder = path.dirname(target);
  const temporary = path.join(folder, `.${randomUUID()}.part`);
  const file = await open(temporary, 'wx', mode);
  try {
    await file
      .writeFile(bytes)
      .then(() => file.sync())
      .finally(() => file.close());
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flush(folder);
}

async function flush(folder: string): Promise<void> {
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
}

/** @throws when the file is missing, was changed, or was sealed with another key. */
export const readStoredFile = async (id: string): Promise<Buffer> =>
  openBytes(await readFile(path.join(folderOf(id), id)), id, 'file');
