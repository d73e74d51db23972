import { revealApplicant } from '@/lib/services/case-view';
import { answer, writing } from '../../../door';

type Context = { params: Promise<{ caseId: string }> };

/** A POST, because looking leaves a record. */
export const POST = (request: Request, { params }: Context) =>
  writing(request, async (call) => answer(await revealApplicant(call, (await params).caseId)));
