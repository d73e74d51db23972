import { useLocale, useTranslations } from 'next-intl';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { stepDaysOf } from '@/lib/domain/case/step-days';
import { outcomeLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';
import type { Entry } from './history';
import { type CorrectableField, useFieldWords } from './use-field-words';
import { useStepWords } from './use-step-words';

export interface EventWords {
  /** One line that says the substance, where there is more than the event's name. */
  readonly says: string | null;
  /** What people wrote, each under its label. */
  readonly texts: readonly { readonly label: string; readonly text: string }[];
}

/** What an event says, in words, without its name, author and time. */
export function useEventWords() {
  const t = useTranslations();
  const locale = useLocale();
  const format = useFormat();
  const valueWords = useFieldWords();
  const stepWords = useStepWords();
  const { view } = useCaseDesk();
  const unit = (id: string) => view.units.find((found) => found.id === id)?.name ?? t('common.unknown');
  const party = (id: string) => view.state.consultations.find((asked) => asked.id === id)?.party ?? t('common.unknown');
  const person = (id: string) => view.people[id] ?? t('common.unknown');

  const saysOf = (event: CaseEvent): string | null => {
    switch (event.type) {
      case 'received':
      case 'imported':
        if (event.type === 'received' && event.ordered) {
          const { acceptanceNumber: number } = event.ordered;
          return t('case.says.ordered', { number, opened: event.acceptanceNumber });
        }
        return t(`case.says.${event.type}`, {
          channel: t(`common.channel.${event.channel}`),
          number: event.acceptanceNumber,
        });
      case 'receipt_confirmed':
        return event.how;
      case 'registered':
        return t('case.says.registered', { day: format.day(event.receivedOn) });
      case 'supplement_asked':
        return t('case.says.supplement_asked', { days: event.periodWorkingDays });
      case 'lapsed':
      case 'fee_unpaid':
        return t(`case.says.${event.type}`, { day: format.day(event.deadlineOn) });
      case 'consultation_sent':
        return t('case.says.consultation_sent', { kind: t(`case.consultation.${event.kind}`), party: event.party });
      case 'consultation_answered':
        return t('case.says.consultation_answered', {
          party: party(event.consultationId),
          opinion: t(`case.opinion.${event.opinion}`),
        });
      case 'consultation_received':
        return party(event.consultationId);
      case 'reasons_asked': {
        const { monthCount: month, yearCount: year, answerBy } = event;
        return t('case.says.reasons_asked', { month, year, day: format.day(answerBy) });
      }
      case 'reasons_given':
        return t('case.says.reasons_given', { justified: event.justified ? 'yes' : 'no' });
      case 'later_date_set':
        return t('case.says.later_date_set', { day: format.day(event.on) });
      case 'fee_charged': {
        const { mode, units, amountFen } = event;
        const amount = format.number(amountFen / 100);
        return t('case.says.fee_charged', {
          mode: t(`case.feeMode.${mode}`),
          units: t(`case.feeUnits.${mode}`, { units }),
          amount,
        });
      }
      case 'delivery_failed':
        return t(`case.deliver.method.${event.failed.method}`);
      case 'assigned':
        return t('case.says.assigned', { unit: unit(event.unitId) });
      case 'accepted':
        return t('case.says.accepted', { handler: person(event.handlerId) });
      case 'reassigned':
        return event.handlerId
          ? t('case.says.reassignedTo', { unit: unit(event.unitId), handler: person(event.handlerId) })
          : t('case.says.reassigned', { unit: unit(event.unitId) });
      case 'drafted':
      case 'closed':
        return outcomeLabel(locale, event.outcome);
      case 'reviewed':
      case 'sent_back':
        return t(`case.step.${event.step}`);
      case 'extension_asked':
      case 'extended':
        return t(`case.says.${event.type}`, { days: event.workingDays });
      case 'delivered': {
        const { method } = event.delivery;
        return t(`case.deliver.method.${method}`);
      }
      case 'second_supplement_allowed':
      case 'fee_notice_received':
      case 'fee_paid':
      case 'reply_received':
      case 'supplement_notice_received':
      case 'supplement_received':
      case 'returned':
      case 'signed':
      case 'extension_approved':
      case 'extension_refused':
      case 'withdrawn':
      case 'reopened':
      case 'corrected':
        return null;
      default:
        return event satisfies never;
    }
  };

  return ({ event, before }: Entry): EventWords => {
    const field = (name: Parameters<typeof fieldLabel>[0], text: string | null) =>
      text ? [{ label: fieldLabel(name), text }] : [];
    const fieldLabel = (
      name:
        | 'points'
        | 'content'
        | 'lateReason'
        | 'note'
        | 'reason'
        | 'grounds'
        | 'reply'
        | 'opinion'
        | 'proof'
        | 'question'
        | 'consultationReasons'
        | 'reasonsGiven'
        | 'failedReason'
        | 'lateText',
    ) => t(`case.field.${name}`);
    const texts: EventWords['texts'][number][] = [];
    if ('points' in event) texts.push(...field('points', event.points));
    if ('content' in event) texts.push(...field('content', event.content), ...field('lateReason', event.lateReason));
    if ('note' in event) texts.push(...field('note', event.note));
    if ('grounds' in event) texts.push(...field('grounds', event.grounds), ...field('reply', event.reply));
    if (event.type === 'reviewed') texts.push(...field('opinion', event.opinion));
    if ('question' in event) texts.push(...field('question', event.question));
    if (event.type === 'consultation_answered') texts.push(...field('consultationReasons', event.reasons));
    if (event.type === 'reasons_given') texts.push(...field('reasonsGiven', event.reasons));
    if (event.type === 'delivery_failed') {
      texts.push(...field('failedReason', event.failed.reason), ...field('proof', event.failed.proof));
    }
    if ('proof' in event) texts.push(...field('proof', event.proof ?? null));
    if (event.type === 'delivered') {
      texts.push(...field('proof', event.delivery.proof));
      const { lateness } = event;
      if (lateness) texts.push({ label: t(`case.lateCause.${lateness.cause}`), text: lateness.reason });
    }
    if (event.type === 'corrected') {
      const { days = {}, ...entries } = event.changes;
      const change = (label: string, before: string, after: string) =>
        texts.push({ label, text: t('case.says.change', { before, after }) });
      for (const [name, after] of Object.entries(entries)) {
        const changed = name as CorrectableField;
        change(t(`case.field.${changed}`), valueWords(changed, before?.[changed]), valueWords(changed, after));
      }
      const steps = before ? stepDaysOf(before) : [];
      for (const { key, on } of steps) {
        const after = days[key];
        if (before && after) change(stepWords(before, key), format.day(on), format.day(after));
      }
    }
    if ('reason' in event) texts.push(...field('reason', event.reason));
    return { says: saysOf(event), texts };
  };
}
