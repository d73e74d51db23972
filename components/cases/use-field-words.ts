import { useLocale, useTranslations } from 'next-intl';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { Channel } from '@/lib/domain/case/channel';
import type { Correction } from '@/lib/domain/case/correction';
import type { Lateness } from '@/lib/domain/case/delivery';
import { Day } from '@/lib/domain/day';
import { Outcome } from '@/lib/domain/outcome/outcomes';
import { outcomeLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';

/** Entries of the case itself, beside the days of its steps. */
export type CorrectableField = Exclude<keyof Correction, 'days'>;

/** A recorded value as people read it, for the entries a correction may change. */
export function useFieldWords() {
  const t = useTranslations();
  const locale = useLocale();
  const format = useFormat();
  return (field: CorrectableField, value: string | Lateness | null | undefined): string => {
    if (!value) return t('common.none');
    if (typeof value === 'object') {
      return t('case.says.lateness', { cause: t(`case.lateCause.${value.cause}`), reason: value.reason });
    }
    switch (field) {
      case 'subject':
      case 'lateness':
        return value;
      case 'applicantKind':
        return t(`common.applicantKind.${ApplicantKind.parse(value)}`);
      case 'channel':
        return t(`common.channel.${Channel.parse(value)}`);
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
