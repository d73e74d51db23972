import { removeDispute, RemoveDispute } from '@/lib/services/disputes';
import { answer, writingJson } from '../../../door';

type Context = { params: Promise<{ disputeId: string }> };

export const POST = (request: Request, { params }: Context) =>
  writingJson(request, RemoveDispute, async (call, input, key) =>
    answer(await removeDispute(call, (await params).disputeId, input, key)),
  );
