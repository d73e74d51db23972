import { listDisputeViews } from '@/lib/services/dispute-views';
import { fileDispute, FileDispute } from '@/lib/services/disputes';
import { answer, reading, writingJson } from '../door';

export const GET = () => reading(async (call) => answer(await listDisputeViews(call)));

export const POST = (request: Request) =>
  writingJson(request, FileDispute, async (call, input, key) => answer(await fileDispute(call, input, key), 201));
