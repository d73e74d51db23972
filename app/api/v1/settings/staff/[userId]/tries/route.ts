import { forgetSignInTries } from '@/lib/services/staff-access';
import { answer, writing } from '../../../../door';

type Context = { params: Promise<{ userId: string }> };

export const DELETE = (request: Request, { params }: Context) =>
  writing(request, async (call) => answer(await forgetSignInTries(call, (await params).userId)));
