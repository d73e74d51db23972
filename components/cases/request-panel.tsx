import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';
import styles from './case-text.module.css';

/** What was asked, in the applicant's own words, and how it came. */
export function RequestPanel() {
  const t = useTranslations();
  const format = useFormat();
  const { state, events } = useCaseDesk().view;
  const [first] = events;
  const content = first?.type === 'received' ? first : null;
  return (
    <Panel heading={t('case.request.heading')}>
      <blockquote className={styles.words} aria-label={t('case.request.words')}>
        {state.description}
      </blockquote>
      <Facts
        items={[
          {
            label: t('case.request.ordered'),
            value: state.ordered && (
              <Link href={`/cases/${state.ordered.caseId}`}>
                {t('case.request.orderedBy', { number: state.ordered.acceptanceNumber })}
              </Link>
            ),
          },
          { label: t('case.request.channel'), value: t(`common.channel.${state.channel}`) },
          { label: t('case.request.arrivedOn'), value: format.day(state.arrivedOn) },
          { label: t('case.request.proof'), value: content?.proof },
          {
            label: t('case.request.receivedOn'),
            value: state.receivedOn ? format.day(state.receivedOn) : t('case.request.notYet'),
          },
          { label: t('case.request.wantedForm'), value: content && t(`common.wantedForm.${content.wantedForm}`) },
          {
            label: t('case.request.wantedDelivery'),
            value: content && t(`common.wantedDelivery.${content.wantedDelivery}`),
          },
        ]}
      />
    </Panel>
  );
}
