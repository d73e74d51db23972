import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { Toned } from '@/components/ui/toned';
import { useFormat } from '@/lib/i18n/use-words';
import { type CaseDesk, useCaseDesk } from './case-desk';
import styles from './case-text.module.css';

type Asked = CaseDesk['view']['state']['consultations'][number];
type Limit = CaseDesk['view']['limits']['consultations'][number];

/** Everybody who was asked: when, until when, and what they said or what their silence means. */
export function ConsultationsPanel() {
  const t = useTranslations('case.consultations');
  const { state, limits } = useCaseDesk().view;
  if (state.consultations.length === 0) return null;
  return (
    <Panel heading={t('heading')}>
      <ul className={styles.entries}>
        {state.consultations.map((asked) => (
          <li key={asked.id}>
            <One asked={asked} limit={limits.consultations.find(({ id }) => id === asked.id)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function One({ asked, limit }: { readonly asked: Asked; readonly limit: Limit | undefined }) {
  const t = useTranslations('case');
  const format = useFormat();
  const { party, kind, question, sentOn, receivedOn, answeredOn, opinion, reasons } = asked;
  const unproven = !receivedOn && kind !== 'other_agency';
  return (
    <>
      <h3>
        {party} <small>{t(`consultation.${kind}`)}</small>
      </h3>
      <Facts
        items={[
          { label: t('field.question'), value: question },
          { label: t('field.sentOn'), value: format.day(sentOn) },
          {
            label: t('field.consultedReceivedOn'),
            value: receivedOn ? format.day(receivedOn) : !answeredOn && t('consultations.notRecorded'),
          },
          { label: t('field.limitOn'), value: limit && format.day(limit.dueOn) },
          { label: t('field.answeredOn'), value: answeredOn && format.day(answeredOn) },
          { label: t('field.consultationOpinion'), value: opinion && t(`opinion.${opinion}`) },
          { label: t('field.consultationReasons'), value: reasons },
        ]}
      />
      {!answeredOn && limit && (
        <p className={styles.quiet}>
          {limit.silent ? (
            <Toned tone="soon">{t(unproven ? 'consultations.unproven' : `silence.${kind}`)}</Toned>
          ) : (
            t(unproven ? 'consultations.estimated' : 'consultations.awaited')
          )}
        </p>
      )}
    </>
  );
}
