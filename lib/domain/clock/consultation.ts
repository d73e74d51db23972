/**
 * Asking others before answering: how long each may take, what its silence means, and which days that takes out of the reply
 * limit (条例第三十二条至第三十四条). Days are working days after the letter was sent, up to and including the day the answer
 * came, at the latest the last day for it.
 */
import { z } from 'zod';
import type { Day } from '@/lib/domain/day';
import { OPINION_WORKING_DAYS } from './limits';
import { addWorkingDays, type WorkCalendar } from './work-calendar';

export const ConsultationKind = z.enum(['third_party', 'co_producing_agency', 'other_agency']);
export type ConsultationKind = z.infer<typeof ConsultationKind>;

/** Working days after `sentOn` up to and including `endedOn` do not count. */
export interface Exclusion {
  readonly kind: ConsultationKind;
  readonly sentOn: Day;
  readonly endedOn: Day;
}

export interface ConsultationFacts {
  readonly kind: ConsultationKind;
  readonly sentOn: Day;
  /** The day the letter reached whom it asks; the limit counts from it, and from the sending as long as it is unknown. */
  readonly receivedOn: Day | null;
  /** For an agency the law gives no number of days: the last day asked of it. */
  readonly limitOn: Day | null;
  readonly answeredOn: Day | null;
}

/**
 * What it means when no answer comes: the body decides by itself (条例第三十二条), the agency is taken to agree
 * (条例第三十四条), or nothing follows and the body reminds.
 */
export const SILENCE = {
  third_party: 'body_decides',
  co_producing_agency: 'agrees',
  other_agency: 'nothing_follows',
} as const satisfies Record<ConsultationKind, string>;

/** The last day for the answer. */
export const opinionDue = (asked: Omit<ConsultationFacts, 'answeredOn'>, calendar: WorkCalendar): Day =>
  asked.limitOn ?? addWorkingDays(calendar, asked.receivedOn ?? asked.sentOn, OPINION_WORKING_DAYS);

/** The days one consultation takes out: until its answer, at the latest until the last day for it. */
export function exclusionOf(asked: ConsultationFacts, calendar: WorkCalendar): Exclusion {
  const lastOn = opinionDue(asked, calendar);
  const { kind, sentOn, answeredOn } = asked;
  return { kind, sentOn, endedOn: answeredOn && answeredOn < lastOn ? answeredOn : lastOn };
}

/** Several consultations as stretches that neither overlap nor touch, in order; days before `from` left out. */
export interface Pause {
  readonly sentOn: Day;
  readonly endedOn: Day;
  readonly kinds: readonly ConsultationKind[];
}

export function unionOf(exclusions: readonly Exclusion[], from: Day): Pause[] {
  const pauses: Pause[] = [];
  const later = exclusions
    .filter(({ sentOn, endedOn }) => endedOn > from && endedOn > sentOn)
    .map((one) => ({ ...one, sentOn: one.sentOn < from ? from : one.sentOn }))
    .sort((a, b) => (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : 0));
  for (const { kind, sentOn, endedOn } of later) {
    const last = pauses.at(-1);
    if (!last || sentOn > last.endedOn) {
      pauses.push({ sentOn, endedOn, kinds: [kind] });
    } else {
      const kinds = last.kinds.includes(kind) ? last.kinds : [...last.kinds, kind];
      pauses[pauses.length - 1] = { ...last, endedOn: endedOn > last.endedOn ? endedOn : last.endedOn, kinds };
    }
  }
  return pauses;
}
