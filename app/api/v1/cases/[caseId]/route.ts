import { loadCaseView } from '@/lib/services/case-view';
import { answer, reading } from '../../door';

type Context = { params: Promise<{ caseId: string }> };

export const GET = (_: Request, { params }: Context) =>
  reading(async (call) => answer(await loadCaseView(call, (await params).caseId)));
