import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslations } from 'next-intl';
import type { CalendarChange } from '@/lib/domain/clock/calendar-change';
import { useProblemWords } from '@/lib/i18n/use-words';
import { calendarOptions, type CalendarView, changeCalendar, previewCalendar } from '@/lib/queries/calendar';
import { ApiRefusal } from '@/lib/queries/request';
import { PreviewResult } from './preview-result';
import styles from './calendar-page.module.css';

interface Props {
  readonly view: CalendarView;
  readonly change: CalendarChange;
  /** Whether the change can be sent; says by itself what is missing. */
  readonly check: () => boolean;
  readonly onDone: (version: number) => void;
}

/** Shows what a change would do, and only then offers to make it. */
export function Proposal({ view, change, check, onDone }: Props) {
  const t = useTranslations('calendar.proposal');
  const words = useProblemWords();
  const client = useQueryClient();
  const preview = useMutation(previewCalendar());
  const make = useMutation(changeCalendar());
  const proposal = { expectedVersion: view.version, change };

  /** Somebody else has changed the calendar: what was previewed no longer holds, what was typed stays. */
  const onError = (error: Error) => {
    if (!(error instanceof ApiRefusal) || error.refusal.code !== 'changed_meanwhile') return;
    preview.reset();
    void client.invalidateQueries(calendarOptions());
  };
  const look = () => {
    make.reset();
    if (check()) preview.mutate(proposal, { onError });
  };
  const problem = make.error ?? preview.error;
  return (
    <div className={styles.proposal}>
      {problem && <Alert type="error" showIcon role="alert" title={words.problem(problem)} />}
      {preview.data && <PreviewResult preview={preview.data} seesCases={!view.mayChange} />}
      <div className={styles.buttons}>
        <Button type={preview.data ? 'default' : 'primary'} loading={preview.isPending} onClick={look}>
          {t('preview')}
        </Button>
        {preview.data && view.mayChange && (
          <Button
            type="primary"
            loading={make.isPending}
            onClick={() => make.mutate(proposal, { onSuccess: ({ version }) => onDone(version), onError })}
          >
            {t('apply')}
          </Button>
        )}
        <span className={styles.hint}>
          {!preview.data ? t('previewHint') : view.mayChange ? t('applyHint') : t('onlyAdmin')}
        </span>
      </div>
    </div>
  );
}
