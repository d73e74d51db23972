import { addStaff, NewStaff } from '@/lib/services/staff';
import { answer, writingJson } from '../../door';

export const POST = (request: Request) =>
  writingJson(request, NewStaff, async (call, input, key) => answer(await addStaff(call, input, key), 201));
