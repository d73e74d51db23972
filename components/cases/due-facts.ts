/** What a case page knows of its limits, as the words for a due day take it. */
import type { DueFacts } from '@/lib/i18n/due';
import type { CaseView } from '@/lib/queries/cases';

export function dueFacts({ state, clock, limits, workingDaysLeft }: CaseView): DueFacts {
  const { status, closedOn, consultations } = state;
  const awaited = limits.consultations.filter(({ id }) =>
    consultations.some((asked) => asked.id === id && !asked.answeredOn),
  );
  return {
    status,
    closedOn,
    workingDaysLeft,
    waitingUntil: clock.waitingUntil,
    consultingUntil: awaited.map(({ dueOn }) => dueOn).sort()[0] ?? null,
    confirmationDueOn: limits.confirmationDueOn,
  };
}
