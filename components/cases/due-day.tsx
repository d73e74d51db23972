import { Button } from 'antd';
import { useTranslations } from 'next-intl';
import { Toned } from '@/components/ui/toned';
import { useFormat } from '@/lib/i18n/use-words';
import type { CaseView } from '@/lib/queries/cases';
import styles from './due-day.module.css';
import { dueFacts } from './due-facts';

interface Props {
  readonly view: CaseView;
  readonly explained: boolean;
  readonly onExplain: () => void;
  /** Id of what the button opens. */
  readonly explains: string;
}

/** The due day with its weekday, what is left in words, whether a reply kept it, and the way to how it was counted. */
export function DueDay({ view, explained, onExplain, explains }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { clock, limits, state, today } = view;
  const { own, consulting } = format.due(dueFacts(view), today);
  const shown = state.status !== 'closed' || limits.onTime !== null;
  return (
    <div className={styles.due}>
      {shown && clock.dueOn && (
        <span className={styles.day}>
          {t('common.due.label')} <strong>{format.day(clock.dueOn, today)}</strong>
          {clock.provisional && state.status !== 'closed' && (
            <abbr title={t('common.due.provisionalWhy')}>{t('common.due.provisional')}</abbr>
          )}
        </span>
      )}
      <Toned tone={own.tone}>{t(`common.due.${own.phrase}`, own.values)}</Toned>
      {consulting && <Toned tone={consulting.tone}>{t(`common.due.${consulting.phrase}`, consulting.values)}</Toned>}
      {limits.onTime !== null && (
        <Toned tone={limits.onTime ? 'done' : 'overdue'}>{t(`case.due.${limits.onTime ? 'inTime' : 'late'}`)}</Toned>
      )}
      <Button type="link" onClick={onExplain} aria-expanded={explained} aria-controls={explains} className={styles.why}>
        {t(explained ? 'case.due.hide' : 'case.due.why')}
      </Button>
    </div>
  );
}
