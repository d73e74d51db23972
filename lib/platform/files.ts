/**
 * The file store: sealed bytes under random names in the data folder, outside anything served. A file is on disk, flushed
 * and in its place before anyone is told it was stored.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { env } from './env';
import { openBytes, sealBytes } from './seal';

const folderOf = (id: string) => path.join(env().dataDir, 'files', id.slice(-2));

/** @param id made by the application, never taken from outside. */
export async function storeFile(id: string, bytes: Uint8Array): Promise<void> {
  const folder = folderOf(id);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = path.join(folder, `.${randomUUID()}.part`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(sealBytes(bytes, id, 'file'));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path.join(folder, id));
  await flush(folder);
  // A folder that is new has to be found in the ones above it, too.
  if (made) for (const above of [path.dirname(folder), env().dataDir]) await flush(above);
}

async function flush(folder: string): Promise<void> {
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
}

/** @throws when the file is missing, was changed, or was sealed with another key. */
export const readStoredFile = async (id: string): Promise<Buffer> =>
  openBytes(await readFile(path.join(folderOf(id), id)), id, 'file');
