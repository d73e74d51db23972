import { BodySettings } from '@/lib/domain/staff/body';
import { changeBodySettings } from '@/lib/services/settings';
import { answer, writingJson } from '../../door';

export const PUT = (request: Request) =>
  writingJson(request, BodySettings, async (call, settings) => answer(await changeBodySettings(call, settings)));
