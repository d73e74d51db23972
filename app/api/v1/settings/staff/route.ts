import { addStaff, NewStaff } from '@/lib/services/staff';
import { answer, writingJson } from '../../door';

export const POST = (request: Request) =>
  writingJson(request, NewStaff, async (call, input) => answer(await addStaff(call, input), 201));
