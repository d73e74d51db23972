import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import type { ChangedYear } from '@/lib/domain/clock/calendar-change';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { spansOf } from './year-draft';
import styles from './calendar-page.module.css';

/** The year as its notice would say it: each holiday from when to when, and the weekends worked for them. */
export function YearSummary({ entry: { year, holidays, worked } }: { readonly entry: ChangedYear }) {
  const t = useTranslations('calendar.year');
  const common = useTranslations('common');
  const format = useFormat();
  const thisYear = `${year}-01-01` as Day;
  const inWords = (days: readonly Day[]) =>
    spansOf(days)
      .map(({ from, to, count }) =>
        count === 1
          ? format.day(from, thisYear)
          : t('span', { from: format.day(from, thisYear), to: format.day(to, thisYear), count }),
      )
      .join(common('listSeparator'));
  return (
    <section className={styles.summary}>
      <h3>{t('summary')}</h3>
      {holidays.length === 0 ? (
        <p className={styles.hint}>{t('noHolidays')}</p>
      ) : (
        <Facts
          items={[
            ...holidays.map(({ name, days }) => ({ label: name, value: inWords(days) })),
            { label: t('workedDays'), value: worked.length > 0 ? inWords(worked) : t('noWorked') },
          ]}
        />
      )}
    </section>
  );
}
