import { listSameApplicant } from '@/lib/services/register-request';
import { answer, writingJson } from '../../door';
import { Who } from '../../operations';

export const POST = (request: Request) =>
  writingJson(request, Who, async (call, who) => answer(await listSameApplicant(call, who)));
