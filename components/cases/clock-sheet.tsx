import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { LinkButton } from '@/components/ui/link-button';
import { PrintButton } from '@/components/ui/print-button';
import { useFormat } from '@/lib/i18n/use-words';
import type { CaseView } from '@/lib/queries/cases';
import styles from './clock-sheet.module.css';
import { LedgerLines } from './ledger-lines';
import { MonthStrip } from './month-strip';

interface Props {
  readonly view: Pick<CaseView, 'id' | 'state' | 'clock' | 'today'>;
  readonly bodyName: string;
  /** Who prints it, and when. */
  readonly printed: { readonly name: string; readonly at: string };
}

/** How the limit of one case was counted, on one page for the file. Nothing of the applicant stands on it. */
export function ClockSheet({ view, bodyName, printed }: Props) {
  const t = useTranslations('case.clock');
  const common = useTranslations('common');
  const format = useFormat();
  const { state, clock, today } = view;
  const { acceptanceNumber, subject, status, receivedOn, closedOn } = state;
  const due = clock.dueOn
    ? `${format.fullDay(clock.dueOn)}${clock.provisional ? ` (${t('provisional')})` : ''}`
    : t('notRunning');
  return (
    <main className={styles.sheet}>
      <div className={styles.tools}>
        <LinkButton href={`/cases/${view.id}`} primary={false}>
          {t('back')}
        </LinkButton>
        <PrintButton>{t('printNow')}</PrintButton>
      </div>
      <h1>{t('printTitle', { number: acceptanceNumber })}</h1>
      <Facts
        items={[
          { label: t('body'), value: bodyName },
          { label: t('subject'), value: subject },
          { label: t('status'), value: common(`status.${status}`) },
          { label: t('receivedOn'), value: receivedOn && format.fullDay(receivedOn) },
          { label: t('due'), value: clock.waitingUntil ? null : due },
          { label: t('waitingUntil'), value: clock.waitingUntil && format.fullDay(clock.waitingUntil) },
          { label: t('closedOn'), value: closedOn && format.fullDay(closedOn) },
        ]}
      />
      <h2>{t('ledger')}</h2>
      <LedgerLines lines={clock.lines} />
      <MonthStrip clock={clock} today={today} />
      <p className={styles.printed}>{t('printedBy', { name: printed.name, at: format.instant(printed.at) })}</p>
    </main>
  );
}
