/**
 * Requests clearly beyond reason in number or frequency (条例第三十五条): the office may ask for reasons; without good ones it
 * does not process the request, with good ones it may set a reasonable later day. Asking for reasons does not stop the limit.
 */
import { clock, countsFrom } from '../clock/reply-clock';
import { isWorkingDay } from '../clock/work-calendar';
import { type Day, laterOf } from '../day';
import { ok, refuse, type Refusal } from '../result';
import type { CaseState } from './case-state';
import { clockFacts } from './clock-facts';
import type { CaseCommand } from './command';
import { badDay, type DecideContext, type Happenings, tooFarAhead } from './happening';

const ARTICLE = '条例第三十五条';

export interface ReasonsAsked {
  readonly sentOn: Day;
  readonly answerBy: Day;
  readonly monthCount: number;
  readonly yearCount: number;
  readonly answer: { readonly receivedOn: Day; readonly reasons: string; readonly justified: boolean } | null;
}

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;
const refused = (refusal: Refusal): Happenings => ({ ok: false, refusal });

export function askReasons(
  state: CaseState,
  { sentOn, answerBy }: Of<'askReasons'>,
  context: DecideContext,
): Happenings {
  const bad = badDay('sentOn', sentOn, state.receivedOn, 'day_before_receipt', context);
  if (bad) return refused(bad);
  if (answerBy <= sentOn) {
    return refuse('day_before_last_step', { field: 'answerBy', values: { on: answerBy, earliest: sentOn } });
  }
  const far = tooFarAhead('answerBy', answerBy, context);
  if (far) return refused(far);
  const { month: monthCount, year: yearCount } = context.applicantCounts;
  return ok([{ type: 'reasons_asked', sentOn, answerBy, monthCount, yearCount }]);
}

export function receiveReasons(state: CaseState, command: Of<'receiveReasons'>, context: DecideContext): Happenings {
  const { type: _, ...given } = command;
  const bad = badDay('receivedOn', given.receivedOn, state.reasons?.sentOn ?? null, 'day_before_last_step', context);
  return bad ? refused(bad) : ok([{ type: 'reasons_given', ...given }]);
}

export function setLaterDate(state: CaseState, command: Of<'setLaterDate'>, context: DecideContext): Happenings {
  const { on, toldOn, reason } = command;
  const { calendar } = context;
  const facts = clockFacts(state, calendar);
  const { dueOn } = clock(facts, calendar);
  const earliest = laterOf(state.reasons?.answer?.receivedOn ?? null, countsFrom(facts));
  const bad = badDay('toldOn', toldOn, earliest, 'day_before_last_step', context);
  if (bad) return refused(bad);
  if (dueOn && toldOn > dueOn) {
    return refuse('later_date_told_too_late', { field: 'toldOn', article: ARTICLE, values: { dueOn } });
  }
  if (dueOn && on <= dueOn) return refuse('later_date_not_later', { field: 'on', article: ARTICLE, values: { dueOn } });
  const far = tooFarAhead('on', on, context);
  if (far) return refused(far);
  if (!isWorkingDay(calendar, on)) return refuse('not_a_working_day', { field: 'on', values: { on } });
  return ok([{ type: 'later_date_set', on, toldOn, reason }]);
}

/** Why a request cannot be left unprocessed as excessive on a day; null when it can. */
export function excessObstacle({ reasons }: CaseState, on: Day): Refusal | null {
  if (!reasons) return { code: 'excess_reasons_not_asked', field: 'outcome', article: ARTICLE };
  if (reasons.answer?.justified) return { code: 'excess_justified', field: 'outcome', article: ARTICLE };
  return !reasons.answer && on <= reasons.answerBy
    ? { code: 'excess_reasons_awaited', field: 'outcome', article: ARTICLE, values: { answerBy: reasons.answerBy } }
    : null;
}
