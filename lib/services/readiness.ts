/** Whether the installation can do its work right now. */
import 'server-only';
import { listBodies } from '@/db/bodies';
import { log } from '@/lib/platform/log';

export async function isReady(): Promise<boolean> {
  try {
    await listBodies();
    return true;
  } catch (error) {
    log().error({ err: error }, 'the database does not answer');
    return false;
  }
}
