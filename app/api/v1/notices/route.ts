import { listSent, SentQuery } from '@/lib/services/inbox';
import { answer, parseQuery, reading } from '../door';

export const GET = (request: Request) =>
  reading(async (call) => {
    const parsed = parseQuery(request, SentQuery);
    return 'response' in parsed ? parsed.response : answer(await listSent(call, parsed.query));
  });
