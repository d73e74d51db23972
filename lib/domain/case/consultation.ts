/**
 * Consultations of a case: sent, received, answered, each with its own days (条例第三十二条至第三十四条). The letter carries the
 * question and never the applicant; how long an answer may take and what silence means is in `clock/consultation`.
 */
import { z } from 'zod';
import { type ConsultationFacts, type ConsultationKind, opinionDue } from '../clock/consultation';
import type { WorkCalendar } from '../clock/work-calendar';
import type { Day } from '../day';
import { ok, refuse, type Refusal } from '../result';
import type { CaseState } from './case-state';
import type { CaseCommand } from './command';
import { badDay, type DecideContext, type Happenings, tooFarAhead } from './happening';

/** 同意, 不同意, 部分同意; `other` for what is neither, such as facts from another agency. */
export const Opinion = z.enum(['agrees', 'objects', 'partly', 'other']);
export type Opinion = z.infer<typeof Opinion>;

export interface Consultation extends ConsultationFacts {
  readonly id: string;
  readonly kind: ConsultationKind;
  readonly party: string;
  readonly question: string;
  readonly opinion: Opinion | null;
  readonly reasons: string;
}

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

export const unanswered = (state: CaseState): readonly Consultation[] =>
  state.consultations.filter(({ answeredOn }) => answeredOn === null);

/** The earliest last day for an answer that has not come; null when none is awaited. */
export const consultingUntil = (state: CaseState, calendar: WorkCalendar): Day | null =>
  unanswered(state)
    .map((asked) => opinionDue(asked, calendar))
    .sort()[0] ?? null;

const refused = (refusal: Refusal): Happenings => ({ ok: false, refusal });

export function consult(state: CaseState, command: Of<'consult'>, context: DecideContext): Happenings {
  const { kind, party, question, sentOn, limitOn } = command;
  const bad = badDay('sentOn', sentOn, state.receivedOn, 'day_before_receipt', context);
  if (bad) return refused(bad);
  if (kind === 'other_agency' && !limitOn) return refuse('consultation_limit_required', { field: 'limitOn' });
  if (kind !== 'other_agency' && limitOn) {
    return refuse('consultation_limit_by_law', { field: 'limitOn', article: '条例第三十二条、第三十四条' });
  }
  if (limitOn && limitOn <= sentOn) {
    return refuse('day_before_last_step', { field: 'limitOn', values: { on: limitOn, earliest: sentOn } });
  }
  const far = limitOn && tooFarAhead('limitOn', limitOn, context);
  if (far) return refused(far);
  const consultationId = String(state.consultations.length + 1);
  return ok([{ type: 'consultation_sent', consultationId, kind, party, question, sentOn, limitOn }]);
}

/** The consultation a command names, where it still waits for an answer. */
function awaited(state: CaseState, consultationId: string): Consultation | Refusal {
  const found = state.consultations.find(({ id }) => id === consultationId);
  if (!found) return { code: 'consultation_unknown', field: 'consultationId' };
  return found.answeredOn ? { code: 'consultation_answered', field: 'consultationId' } : found;
}

export function recordConsultation(
  state: CaseState,
  { consultationId, receivedOn }: Of<'recordConsultation'>,
  context: DecideContext,
): Happenings {
  const asked = awaited(state, consultationId);
  if ('code' in asked) return refused(asked);
  if (asked.receivedOn) return refuse('consultation_receipt_recorded', { field: 'consultationId' });
  const bad = badDay('receivedOn', receivedOn, asked.sentOn, 'day_before_last_step', context);
  return bad ? refused(bad) : ok([{ type: 'consultation_received', consultationId, receivedOn }]);
}

export function recordOpinion(state: CaseState, command: Of<'recordOpinion'>, context: DecideContext): Happenings {
  const { type: _, ...answer } = command;
  const asked = awaited(state, answer.consultationId);
  if ('code' in asked) return refused(asked);
  const bad = badDay(
    'answeredOn',
    answer.answeredOn,
    asked.receivedOn ?? asked.sentOn,
    'day_before_last_step',
    context,
  );
  if (bad) return refused(bad);
  if (answer.opinion === 'objects' && !answer.reasons) {
    return refuse('consultation_reasons_required', { field: 'reasons', article: '条例第三十二条' });
  }
  return ok([{ type: 'consultation_answered', ...answer }]);
}
