import { concludeDispute, ConcludeDispute } from '@/lib/services/disputes';
import { answer, writingJson } from '../../../door';

type Context = { params: Promise<{ disputeId: string }> };

export const POST = (request: Request, { params }: Context) =>
  writingJson(request, ConcludeDispute, async (call, input, key) =>
    answer(await concludeDispute(call, (await params).disputeId, input, key)),
  );
