import { resetPassword } from '@/lib/services/staff-access';
import { answer, writing } from '../../../../door';

type Context = { params: Promise<{ userId: string }> };

export const POST = (request: Request, { params }: Context) =>
  writing(request, async (call, key) => answer(await resetPassword(call, (await params).userId, key), 201));
