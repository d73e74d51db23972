import { z } from 'zod';
import { CaseCommand } from '@/lib/domain/case/command';
import { actOnCase } from '@/lib/services/act-on-case';
import { answer, writingJson } from '../../../door';

type Context = { params: Promise<{ caseId: string }> };

const Order = z.strictObject({ expectedVersion: z.number().int(), command: CaseCommand });

export const POST = (request: Request, { params }: Context) =>
  writingJson(request, Order, async (call, { command, expectedVersion }, key) =>
    answer(await actOnCase(call, (await params).caseId, command, expectedVersion, key)),
  );
