import { useTranslations } from 'next-intl';
import { Toned } from '@/components/ui/toned';
import type { DisputeLimits } from '@/lib/domain/dispute/dispute-limits';
import { useFormat } from '@/lib/i18n/use-words';

const TONE = { open: 'normal', overdue: 'overdue', in_time: 'done', late: 'overdue' } as const;
const SOON_WORKING_DAYS = 3;

/** The body's own limit in a dispute, in words and colour; under it those of the decision and of an appeal. */
export function DisputeLimit({ limits, kind }: { readonly limits: DisputeLimits; readonly kind: string }) {
  const t = useTranslations('disputes.limit');
  const format = useFormat();
  const { answer, decision, appeal } = limits;
  const what = t(kind === 'recon' ? 'answer' : 'defence');
  const soon = answer?.state === 'open' && answer.daysLeft <= SOON_WORKING_DAYS;
  return (
    <>
      {answer ? (
        <>
          <Toned tone={soon ? 'soon' : TONE[answer.state]}>
            {t(answer.state, { what, day: format.day(answer.on), days: Math.abs(answer.daysLeft) })}
          </Toned>
          <small>{format.article(answer.article)}</small>
        </>
      ) : (
        <span>{t('unknown')}</span>
      )}
      {decision && <div>{t(kind === 'recon' ? 'decision' : 'judgment', { day: format.day(decision.on) })}</div>}
      {appeal && <div>{t('appeal', { day: format.day(appeal.on) })}</div>}
    </>
  );
}
