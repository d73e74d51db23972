import { useTranslations } from 'next-intl';
import { Toned } from '@/components/ui/toned';
import type { DisputeLimits } from '@/lib/domain/dispute/dispute-limits';
import { useFormat } from '@/lib/i18n/use-words';

const TONE = { open: 'normal', overdue: 'overdue', in_time: 'done', late: 'overdue' } as const;
const SOON_WORKING_DAYS = 3;

/** The body's own limit in a dispute, in words and colour; the appeal beside it. */
export function DisputeLimit({ limits, kind }: { readonly limits: DisputeLimits; readonly kind: string }) {
  const t = useTranslations('disputes.limit');
  const format = useFormat();
  const { answer, appeal } = limits;
  const what = t(kind === 'recon' ? 'answer' : 'defence');
  if (!answer) return <span>{t('unknown')}</span>;
  const soon = answer.state === 'open' && answer.daysLeft <= SOON_WORKING_DAYS;
  return (
    <>
      <Toned tone={soon ? 'soon' : TONE[answer.state]}>
        {t(answer.state, { what, day: format.day(answer.on), days: Math.abs(answer.daysLeft) })}
      </Toned>
      <small>{format.article(answer.article)}</small>
      {appeal && <div>{t('appeal', { day: format.day(appeal.on) })}</div>}
    </>
  );
}
