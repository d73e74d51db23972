import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';

/** Says of an extension or a later day that it was told too late and gives no time; null where it was not. */
export function useToldTooLate() {
  const t = useTranslations('case.ledger');
  const format = useFormat();
  const { lines } = useCaseDesk().view.clock;
  return (what: 'extension' | 'later_date'): string | null => {
    const line = lines.find((one) => one.kind === 'told_too_late' && one.what === what);
    return line?.kind === 'told_too_late'
      ? t(`${what}_too_late`, { toldOn: format.day(line.toldOn), endedOn: format.day(line.endedOn) })
      : null;
  };
}
