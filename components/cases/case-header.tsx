import { Tag } from 'antd';
import { useTranslations } from 'next-intl';
import { isWithin, workOf } from '@/lib/domain/case/scope';
import { moverOn } from '@/lib/domain/case/waited';
import { alsoMoves } from '@/lib/domain/case/whose-move';
import { useCaseDesk } from './case-desk';
import { DueDay } from './due-day';
import styles from './case-header.module.css';

interface Props {
  readonly explained: boolean;
  readonly onExplain: () => void;
  readonly explains: string;
}

/** What is asked of whom, and by when. */
export function CaseHeader(why: Props) {
  const t = useTranslations();
  const { view } = useCaseDesk();
  const { state } = view;
  return (
    <header className={styles.header}>
      <div className={styles.what}>
        <span className={styles.number}>{state.acceptanceNumber}</span>
        <h1>{state.subject}</h1>
      </div>
      <div className={styles.where}>
        <Tag>{t(`common.status.${state.status}`)}</Tag>
        <WhoseMove />
      </div>
      {state.lateness && (
        <p className={styles.lateness}>
          {t('case.due.lateBecause', {
            cause: t(`case.lateCause.${state.lateness.cause}`),
            reason: state.lateness.reason,
          })}
        </p>
      )}
      <DueDay view={view} {...why} />
    </header>
  );
}

function WhoseMove() {
  const t = useTranslations();
  const { view, me } = useCaseDesk();
  const { mover, state } = view;
  if (mover.role === 'nobody') return null;
  const { status, unitId, handlerId } = state;
  const asked = { status, moverRole: mover.role, alsoMoverRole: alsoMoves(state), unitId, handlerId };
  const mine = isWithin(workOf(me, view.today), { ...asked, waitingUntil: view.clock.waitingUntil });
  const now = moverOn({ moverRole: mover.role, handlerId, waitingUntil: view.clock.waitingUntil }, view.today);
  const role = t(`common.mover.${now}`);
  const name = now === mover.role ? (mover.userName ?? mover.unitName) : now === 'handler' ? view.handlerName : null;
  return (
    <span className={mine ? styles.mine : undefined}>
      {!mine && <span className={styles.label}>{t('case.header.move')} </span>}
      {mine ? t('case.header.yourMove') : name ? t('case.header.moveOf', { role, name }) : role}
    </span>
  );
}
