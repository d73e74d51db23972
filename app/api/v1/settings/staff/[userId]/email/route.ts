import { changeStaffEmail, StaffEmail } from '@/lib/services/staff-email';
import { answer, writingJson } from '../../../../door';

type Context = { params: Promise<{ userId: string }> };

export const PUT = (request: Request, { params }: Context) =>
  writingJson(request, StaffEmail, async (call, input) =>
    answer(await changeStaffEmail(call, (await params).userId, input)),
  );
