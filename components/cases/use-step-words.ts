import { useTranslations } from 'next-intl';
import type { CaseState } from '@/lib/domain/case/case-state';
import { stepDaysOf } from '@/lib/domain/case/step-days';

/** How a day of a step is called in a case that may have taken the step more than once. */
export function useStepWords() {
  const t = useTranslations('case');
  return (state: CaseState, key: string): string => {
    const days = stepDaysOf(state);
    const found = days.find((day) => day.key === key);
    if (!found) return key;
    const { step, ordinal: n } = found;
    const label = t(`stepDay.${step}`);
    const asked = step.startsWith('consultation') && state.consultations[n - 1];
    if (asked) return t('stepDay.consulted', { label, n, party: asked.party });
    return days.filter((day) => day.step === step).length > 1 ? t('stepDay.nth', { label, n }) : label;
  };
}
