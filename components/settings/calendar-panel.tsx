import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import styles from './settings-page.module.css';

/** The way to the work calendar, and how far it reaches. */
export function CalendarPanel({ until }: { readonly until: Day }) {
  const t = useTranslations('settings.calendar');
  const format = useFormat();
  return (
    <Panel heading={t('heading')}>
      <p className={styles.hint}>{t('text', { on: format.date(until) })}</p>
      <LinkButton href="/settings/calendar" primary={false}>
        {t('open')}
      </LinkButton>
    </Panel>
  );
}
