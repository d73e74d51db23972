import { z } from 'zod';
import { listSameApplicant } from '@/lib/services/register-request';
import { answer, writingJson } from '../../door';

const Who = z.strictObject({ name: z.string().max(100), idNumber: z.string().max(40) });

export const POST = (request: Request) =>
  writingJson(request, Who, async (call, who) => answer(await listSameApplicant(call, who)));
