import { changeBodySettings, SettingsChange } from '@/lib/services/settings';
import { answer, writingJson } from '../../door';

export const PUT = (request: Request) =>
  writingJson(request, SettingsChange, async (call, change) => answer(await changeBodySettings(call, change)));
