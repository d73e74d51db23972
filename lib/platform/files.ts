/**
 * The file store: bytes under random names in the data folder, outside anything served. A file is on disk, flushed and in
 * its place before anyone is told it was stored.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { env } from './env';

const folderOf = (id: string) => path.join(env().dataDir, 'files', id.slice(-2));

/** @param id made by the application, never taken from outside. */
export async function storeFile(id: string, bytes: Uint8Array): Promise<void> {
  const folder = folderOf(id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = path.join(folder, `.${randomUUID()}.part`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path.join(folder, id));
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
}

export const readStoredFile = (id: string) => createReadStream(path.join(folderOf(id), id));
