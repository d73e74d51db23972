import { useLocale, useTranslations } from 'next-intl';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { Correction } from '@/lib/domain/case/case-event';
import { Channel } from '@/lib/domain/case/channel';
import { Day } from '@/lib/domain/day';
import { Outcome } from '@/lib/domain/outcome/outcomes';
import { outcomeLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';

export type CorrectableField = keyof Correction;

/** A recorded value as people read it, for the entries a correction may change. */
export function useFieldWords() {
  const t = useTranslations('common');
  const locale = useLocale();
  const format = useFormat();
  return (field: CorrectableField, value: string | null | undefined): string => {
    if (!value) return t('none');
    switch (field) {
      case 'subject':
        return value;
      case 'applicantKind':
        return t(`applicantKind.${ApplicantKind.parse(value)}`);
      case 'channel':
        return t(`channel.${Channel.parse(value)}`);
      case 'outcome':
        return outcomeLabel(locale, Outcome.parse(value));
      case 'arrivedOn':
      case 'receivedOn':
      case 'closedOn':
        return format.day(Day.parse(value));
      default:
        return field satisfies never;
    }
  };
}
