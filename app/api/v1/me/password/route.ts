import { currentSessionId } from '@/app/session';
import { changePassword, PasswordChange } from '@/lib/services/account';
import { answer, writingJson } from '../../door';

export const PUT = (request: Request) =>
  writingJson(request, PasswordChange, async (call, change) =>
    answer(await changePassword(call, (await currentSessionId()) ?? '', change)),
  );
