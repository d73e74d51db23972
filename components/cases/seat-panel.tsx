import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import EditOutlined from '@ant-design/icons/EditOutlined';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';
import styles from './case-text.module.css';
import { useToldTooLate } from './use-told-too-late';
import { type Vote, votesOf } from './votes';

const ICONS = {
  passed: <CheckCircleOutlined />,
  signed: <CheckCircleOutlined />,
  inHand: <EditOutlined />,
  toCome: <MinusCircleOutlined />,
} as const satisfies Record<Vote['state'], ReactNode>;

/** Who has the case, how far review has come, and whether more time was asked for. */
export function SeatPanel() {
  const t = useTranslations('case');
  const roles = useTranslations('common.role');
  const format = useFormat();
  const { state, events, unitName, handlerName } = useCaseDesk().view;
  const toldTooLate = useToldTooLate();
  const { extension } = state;
  const votes = votesOf(state, events);
  return (
    <Panel heading={t('seat.heading')}>
      <Facts
        items={[
          { label: t('seat.unit'), value: unitName ?? t('seat.none') },
          { label: t('seat.handler'), value: handlerName ?? t('seat.none') },
          {
            label: t('seat.extension'),
            value:
              extension &&
              t(`seat.extensionStage.${extension.stage}`, {
                days: extension.workingDays,
                day: extension.toldOn ? format.day(extension.toldOn) : '',
              }),
          },
          { label: t('field.withoutEffect'), value: toldTooLate('extension') },
        ]}
      />
      {state.status !== 'closed' && (
        <p className={styles.quiet}>
          <ClockCircleOutlined aria-hidden="true" /> {t('seat.since', { at: format.instant(state.heldSince) })}
        </p>
      )}
      {votes.length > 0 && (
        <>
          <h3 className={styles.sub}>{t('seat.votes')}</h3>
          <ol className={styles.votes}>
            {votes.map(({ step, role, state: vote, event }) => (
              <li key={step}>
                <span aria-hidden="true">{ICONS[vote]}</span> {t(`step.${step}`)} ·{' '}
                {t(`seat.voteState.${step === 'signature' && vote === 'inHand' ? 'toSign' : vote}`)}
                <small>{event ? `${event.by.name} ${format.instant(event.at)}` : roles(role)}</small>
              </li>
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
}
