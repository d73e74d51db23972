/** Opening, emptying and closing the database, for doors that are not the server: the command line and benchmarks. */
import 'server-only';
import { migrate, wipe } from '@/db/client';

export { closeDatabase, migrate } from '@/db/client';

/** Removes everything and brings an empty database up to date. Only the demonstration may be emptied. */
export async function emptyDatabase(): Promise<void> {
  await wipe();
  await migrate();
}
