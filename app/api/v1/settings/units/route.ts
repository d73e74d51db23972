import { addUnit, NewUnit } from '@/lib/services/units';
import { answer, writingJson } from '../../door';

export const POST = (request: Request) =>
  writingJson(request, NewUnit, async (call, unit, key) => answer(await addUnit(call, unit, key), 201));
