import { MarkRead, readNotices } from '@/lib/services/inbox';
import { answer, writingJson } from '../../door';

export const PUT = (request: Request) =>
  writingJson(request, MarkRead, async (call, which) => answer(await readNotices(call, which)));
