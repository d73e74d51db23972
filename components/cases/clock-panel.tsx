import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { useCaseDesk } from './case-desk';
import { LedgerLines } from './ledger-lines';
import { MonthStrip } from './month-strip';

/** The limit as a picture. */
export function ClockPanel() {
  const t = useTranslations('case.clock');
  const { clock, today } = useCaseDesk().view;
  if (clock.lines.length < 2) return null;
  return (
    <Panel heading={t('heading')}>
      <MonthStrip clock={clock} today={today} />
    </Panel>
  );
}

/** Why the due day is that day, line by line; opened from the header. */
export function LedgerPanel() {
  const t = useTranslations('case.clock');
  const { clock, id } = useCaseDesk().view;
  return (
    <Panel heading={t('ledger')} extra={<Link href={`/cases/${id}/clock`}>{t('print')}</Link>}>
      <LedgerLines lines={clock.lines} />
    </Panel>
  );
}
