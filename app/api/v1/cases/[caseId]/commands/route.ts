import { actOnCase } from '@/lib/services/act-on-case';
import { answer, writingJson } from '../../../door';
import { Order } from '../../../operations';

type Context = { params: Promise<{ caseId: string }> };

export const POST = (request: Request, { params }: Context) =>
  writingJson(request, Order, async (call, { command, expectedVersion, restates }, key) =>
    answer(await actOnCase(call, (await params).caseId, command, expectedVersion, { key, restates })),
  );
