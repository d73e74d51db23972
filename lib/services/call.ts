/** One call of a service: who, when, and which day it is at the office. Doors make it; histories made after the fact set it. */
import type { Instant } from '@/lib/domain/instant';
import type { Day } from '@/lib/domain/day';
import type { Actor } from '@/lib/domain/staff/actor';
import { now, officeDay } from '@/lib/platform/today';

export interface Call {
  readonly actor: Actor;
  readonly at: Instant;
  readonly today: Day;
}

export const callAt = (actor: Actor, at: Instant): Call => ({ actor, at, today: officeDay(at) });

export const callNow = (actor: Actor): Call => callAt(actor, now());
