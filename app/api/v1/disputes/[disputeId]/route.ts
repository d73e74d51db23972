import { ChangeDispute, changeDispute } from '@/lib/services/disputes';
import { answer, writingJson } from '../../door';

type Context = { params: Promise<{ disputeId: string }> };

export const PUT = (request: Request, { params }: Context) =>
  writingJson(request, ChangeDispute, async (call, input) =>
    answer(await changeDispute(call, (await params).disputeId, input)),
  );
