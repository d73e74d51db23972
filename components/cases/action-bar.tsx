import LockOutlined from '@ant-design/icons/LockOutlined';
import { Button } from 'antd';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { AvailableAction } from '@/lib/domain/case/available-actions';
import type { CaseStatus } from '@/lib/domain/case/case-status';
import type { Action } from '@/lib/domain/case/command';
import { useProblemWords } from '@/lib/i18n/use-words';
import { orderActions } from './action-order';
import styles from './action-bar.module.css';

interface Props {
  readonly actions: readonly AvailableAction[];
  readonly status: CaseStatus;
  readonly chosen: Action | null;
  readonly onChoose: (action: Action) => void;
  /** Id of the form a button opens. */
  readonly opens: string;
}

/** What this person may do now, the main thing first; what is blocked says why beside it, what has no occasion yet is folded away. */
export function ActionBar({ actions, status, chosen, onChoose, opens }: Props) {
  const t = useTranslations('case');
  const { primary, others, blocked, notBegun } = orderActions(actions, status);
  const button = (action: Action) => (
    <li key={action}>
      <Button
        type={action === primary ? 'primary' : 'default'}
        danger={action === 'lapse' || action === 'lapseUnpaid' || action === 'withdraw'}
        aria-expanded={chosen === action}
        aria-controls={opens}
        className={chosen === action ? styles.chosen : undefined}
        onClick={() => onChoose(action)}
      >
        {t(`action.${action}`)}
      </Button>
    </li>
  );
  const none = !primary && others.length === 0 && blocked.length === 0;
  if (actions.length === 0) return <p className={styles.none}>{t('actions.none')}</p>;
  return (
    <nav aria-label={t('actions.heading')}>
      {none ? (
        <p className={styles.none}>{t('actions.none')}</p>
      ) : (
        <ul className={styles.bar}>
          {primary && button(primary)}
          {others.map(button)}
        </ul>
      )}
      {blocked.length > 0 && <Blocked actions={blocked} />}
      {notBegun.length > 0 && (
        <details className={styles.later}>
          <summary>{t('actions.notBegun', { count: notBegun.length })}</summary>
          <Blocked actions={notBegun} />
        </details>
      )}
    </nav>
  );
}

/** What cannot be done now, with the reason beside it; said once where several share it. */
function Blocked({ actions }: { readonly actions: readonly AvailableAction[] }) {
  const t = useTranslations('case.action');
  const words = useProblemWords();
  const id = useId();
  const why = ({ blockedBy }: AvailableAction) => (blockedBy ? words.refusal(blockedBy) : '');
  const reasons = [...new Set(actions.map(why))];
  return (
    <ul className={styles.blocked}>
      {reasons.map((reason, index) => (
        <li key={reason}>
          {actions
            .filter((blocked) => why(blocked) === reason)
            .map(({ action }) => (
              <Button
                key={action}
                disabled
                size="small"
                icon={<LockOutlined aria-hidden />}
                aria-describedby={`${id}-${index}`}
              >
                {t(action)}
              </Button>
            ))}
          <span id={`${id}-${index}`}>{reason}</span>
        </li>
      ))}
    </ul>
  );
}
