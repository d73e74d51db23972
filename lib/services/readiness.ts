/** Whether the installation can do its work right now. */
import 'server-only';
import { listBodies } from '@/db/bodies';
import { codeOf } from '@/db/engine';
import { log } from '@/lib/platform/log';

export { codeOf, isUnavailable } from '@/db/engine';

export async function isReady(): Promise<boolean> {
  try {
    await listBodies();
    return true;
  } catch (error) {
    log().error({ code: codeOf(error) }, 'the database does not answer');
    return false;
  }
}
