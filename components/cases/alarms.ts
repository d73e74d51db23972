/**
 * What about a case must not be overlooked beside its due day: limits of the office, of the applicant and of others that
 * press or have run out. Days come from the case's limits and clock; the words are under `case.alarm`.
 */
import { lastSupplement } from '@/lib/domain/case/case-state';
import { hasWaited } from '@/lib/domain/case/waited';
import type { Day } from '@/lib/domain/day';
import type { CaseView } from '@/lib/queries/cases';

/** overdue: the office itself has missed a day; soon: it can go on, or should hurry; normal: good to know. */
const TONES = ['overdue', 'soon', 'normal'] as const;
type Tone = (typeof TONES)[number];
type Named<C extends string, Shape = unknown> = Readonly<{ code: C; tone: Tone; on: Day } & Shape>;

export type Alarm =
  | Named<'confirmationLate'>
  | Named<'noticePressing', { workingDay: number }>
  | Named<'noticeOver', { workingDay: number }>
  | Named<'noticeLate', { riskOn: Day }>
  | Named<'supplementUnproven' | 'supplementOver'>
  | Named<'paymentUnproven' | 'paymentOver'>
  | Named<'reasonsOver'>
  | Named<'consultationUnproven' | 'consultationOver', { party: string; kind: ConsultationKind }>;

type ConsultationKind = CaseView['state']['consultations'][number]['kind'];
type Seen = Pick<CaseView, 'state' | 'clock' | 'limits' | 'today' | 'actions'>;

/** The worst first. */
export function alarmsOf(view: Seen): Alarm[] {
  if (view.state.status === 'closed') return [];
  const alarms = [...ofReceipt(view), ...ofNotice(view), ...ofApplicant(view), ...ofConsultations(view)];
  return alarms.sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone));
}

function ofReceipt({ limits, today }: Seen): Alarm[] {
  const { confirmationDueOn: on } = limits;
  return on && today > on ? [{ code: 'confirmationLate', tone: 'soon', on }] : [];
}

function ofNotice({ limits, clock, state, actions }: Seen): Alarm[] {
  const asked = clock.lines.find((line) => line.kind === 'supplement_asked');
  if (asked?.late && asked.riskOn && state.status === 'awaiting_supplement') {
    return [{ code: 'noticeLate', tone: 'overdue', on: asked.on, riskOn: asked.riskOn }];
  }
  if (!limits.supplementNotice) return [];
  const { dueOn: on, workingDay, urgency } = limits.supplementNotice;
  switch (urgency) {
    case 'pressing':
      return [{ code: 'noticePressing', tone: 'soon', on, workingDay }];
    case 'over': {
      // No breach as long as nothing has to be asked: said only to those who might ask.
      const mayAsk = actions.some(({ action, blockedBy }) => action === 'askSupplement' && !blockedBy);
      return mayAsk ? [{ code: 'noticeOver', tone: 'normal', on, workingDay }] : [];
    }
    case 'none':
      return [];
    default:
      return urgency satisfies never;
  }
}

/** The applicant's own period is over; as long as nobody has recorded that it began, it cannot be. */
function ofApplicant({ clock, state, today }: Seen): Alarm[] {
  const { waitingUntil: on, waitingFor } = clock;
  const { reasons, fee } = state;
  const alarms: Alarm[] = [];
  if (on && waitingFor === 'supplement' && hasWaited(on, today)) {
    const proven = lastSupplement(state)?.noticeReceivedOn;
    alarms.push({ code: proven ? 'supplementOver' : 'supplementUnproven', tone: 'soon', on });
  }
  if (on && waitingFor === 'payment' && hasWaited(on, today)) {
    alarms.push({ code: fee?.noticeReceivedOn ? 'paymentOver' : 'paymentUnproven', tone: 'soon', on });
  }
  if (reasons && !reasons.answer && today > reasons.answerBy) {
    alarms.push({ code: 'reasonsOver', tone: 'soon', on: reasons.answerBy });
  }
  return alarms;
}

function ofConsultations({ limits, state }: Seen): Alarm[] {
  return limits.consultations.flatMap(({ id, silent, dueOn: on }): Alarm[] => {
    const asked = state.consultations.find((one) => one.id === id);
    if (!silent || !asked) return [];
    const { party, kind, receivedOn } = asked;
    const counted = receivedOn !== null || kind === 'other_agency';
    return [{ code: counted ? 'consultationOver' : 'consultationUnproven', tone: 'soon', on, party, kind }];
  });
}
