import { Button } from 'antd';
import { useTranslations } from 'next-intl';
import { Toned } from '@/components/ui/toned';
import { useFormat } from '@/lib/i18n/use-words';
import type { CaseView } from '@/lib/queries/cases';
import styles from './due-day.module.css';

interface Props {
  readonly view: CaseView;
  readonly explained: boolean;
  readonly onExplain: () => void;
  /** Id of what the button opens. */
  readonly explains: string;
}

/** The due day with its weekday, what is left in words, and the way to how it was counted. */
export function DueDay({ view, explained, onExplain, explains }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { clock, state, workingDaysLeft, today } = view;
  const { status, closedOn } = state;
  const { tone, phrase, values } = format.due({ status, workingDaysLeft, waitingUntil: clock.waitingUntil, closedOn });
  return (
    <div className={styles.due}>
      {status !== 'closed' && clock.dueOn && (
        <span className={styles.day}>
          {t('common.due.label')} <strong>{format.day(clock.dueOn, today)}</strong>
          {clock.provisional && <abbr title={t('common.due.provisionalWhy')}>{t('common.due.provisional')}</abbr>}
        </span>
      )}
      <Toned tone={tone}>{t(`common.due.${phrase}`, values)}</Toned>
      <Button type="link" onClick={onExplain} aria-expanded={explained} aria-controls={explains} className={styles.why}>
        {t(explained ? 'case.due.hide' : 'case.due.why')}
      </Button>
    </div>
  );
}
