import { InboxQuery, listInbox } from '@/lib/services/inbox';
import { answer, parseQuery, reading } from '../door';

export const GET = (request: Request) =>
  reading(async (call) => {
    const parsed = parseQuery(request, InboxQuery);
    return 'response' in parsed ? parsed.response : answer({ ok: true, value: await listInbox(call, parsed.query) });
  });
