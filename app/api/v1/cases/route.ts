import { listQueue, QueueQuery } from '@/lib/services/queue';
import { registerRequest, RegisterRequest } from '@/lib/services/register-request';
import { answer, parseQuery, reading, writingJson } from '../door';

export const GET = (request: Request) =>
  reading(async (call) => {
    const parsed = parseQuery(request, QueueQuery);
    return 'response' in parsed ? parsed.response : answer({ ok: true, value: await listQueue(call, parsed.query) });
  });

export const POST = (request: Request) =>
  writingJson(request, RegisterRequest, async (call, input, key) =>
    answer(await registerRequest(call, input, key), 201),
  );
