import { changeStaff, StaffChange } from '@/lib/services/staff';
import { answer, writingJson } from '../../../door';

type Context = { params: Promise<{ userId: string }> };

export const PATCH = (request: Request, { params }: Context) =>
  writingJson(request, StaffChange, async (call, change) =>
    answer(await changeStaff(call, (await params).userId, change)),
  );
