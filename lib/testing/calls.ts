/** Calls of a service as tests make them: by a person, on a day, at ten in the morning unless the test says otherwise. */
import { day } from '@/lib/domain/day';
import type { Result } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/staff/actor';
import type { BodySettings } from '@/lib/domain/staff/body';
import type { Role } from '@/lib/domain/staff/role';
import { officeMoment } from '@/lib/platform/today';
import type { Call } from '@/lib/services/call';
import type { RegisterRequest } from '@/lib/services/register-request';
import { changeBodySettings, loadSettings } from '@/lib/services/settings';
import { aRequest, staff } from './case-builder';
import { anApplicant } from './office';

export const callBy = (who: Role | Actor, on: string, time = '10:00'): Call => ({
  actor: typeof who === 'string' ? staff(who) : who,
  at: officeMoment(day(on), time),
  today: day(on),
});

/** What a service gave; a refusal fails the test that asked. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The administrator looks at the settings of the body and changes some of them. */
export async function giveSettings(more: Partial<BodySettings>, on: string): Promise<void> {
  const admin = callBy('system_admin', on);
  const { seen, body } = given(await loadSettings(admin));
  given(await changeBodySettings(admin, { seen, settings: { ...body.settings, ...more } }));
}

/** A request handed in on a day, to be registered. */
export const aHandIn = (
  arrivedOn: string,
  more: Partial<RegisterRequest['request']> = {},
  applicant = anApplicant(),
): RegisterRequest => ({ request: aRequest(arrivedOn, more), applicant });
