import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { ClockDays, DayTurned } from '@/lib/domain/clock/calendar-difference';
import { useFormat } from '@/lib/i18n/use-words';
import type { CalendarPreview, CaseMoved } from '@/lib/queries/calendar';
import styles from './calendar-page.module.css';

const REACHABLE = 0;

interface Props {
  readonly preview: CalendarPreview;
  /** Whether this person may see cases, and so their subjects. */
  readonly seesCases: boolean;
}

/** What a change does to open cases: how many, which, from which day to which, and why. */
export function PreviewResult({ preview, seesCases }: Props) {
  const t = useTranslations('calendar.proposal');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview]);
  const { open, moved, settled, turned, rows } = preview;
  const counts =
    open === 0 ? t('noneOpen') : moved + settled === 0 ? t('nothing', { open }) : t('counts', { open, moved, settled });
  return (
    <section className={styles.preview}>
      <h3 ref={heading} tabIndex={-1}>
        {t('heading')}
      </h3>
      <p>{counts}</p>
      <p className={styles.hint}>{t('turned', { count: turned.length })}</p>
      {rows.length > 0 && (
        <div className={styles.region} role="group" aria-label={t('heading')} tabIndex={REACHABLE}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('number')}</th>
                {seesCases && <th scope="col">{t('subject')}</th>}
                <th scope="col">{t('status')}</th>
                <th scope="col">{t('before')}</th>
                <th scope="col">{t('after')}</th>
                <th scope="col">{t('why')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <MovedRow key={row.acceptanceNumber} row={row} seesCases={seesCases} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length < moved + settled && <p className={styles.hint}>{t('listed', { count: rows.length })}</p>}
      {rows.length > 0 && !seesCases && <p className={styles.hint}>{t('subjectHidden')}</p>}
    </section>
  );
}

function MovedRow({ row, seesCases }: { readonly row: CaseMoved; readonly seesCases: boolean }) {
  const status = useTranslations('common.status');
  const { caseId, acceptanceNumber, subject, before, after } = row;
  return (
    <tr>
      <th scope="row">{caseId ? <Link href={`/cases/${caseId}`}>{acceptanceNumber}</Link> : acceptanceNumber}</th>
      {seesCases && <td className={styles.subject}>{subject}</td>}
      <td>{status(row.status)}</td>
      <td>
        <ClockDay days={before} />
      </td>
      <td>
        <ClockDay days={after} />
      </td>
      <td className={styles.why}>
        <Why row={row} />
      </td>
    </tr>
  );
}

/** The due day, or the day the applicant has until. */
function ClockDay({ days: { dueOn, waitingUntil, provisional } }: { readonly days: ClockDays }) {
  const t = useTranslations('calendar.proposal');
  const format = useFormat();
  return (
    <span className={styles.day}>
      {dueOn ? format.day(dueOn) : waitingUntil ? t('waiting', { on: format.day(waitingUntil) }) : t('notStarted')}
      {provisional && <em>{t('provisional')}</em>}
    </span>
  );
}

function Why({ row: { before, after, why } }: { readonly row: CaseMoved }) {
  const t = useTranslations('calendar.proposal');
  const format = useFormat();
  const turnedWords = ({ on, working, name }: DayTurned) => {
    const day = format.day(on);
    if (working) return t('why_worked', { day });
    return name ? t('why_off', { day, name }) : t('why_offPlain', { day });
  };
  const reasons = [
    ...why.map(turnedWords),
    ...(before.provisional && !after.provisional ? [t('why_certain')] : []),
    ...(!before.provisional && after.provisional ? [t('why_uncertain')] : []),
  ];
  return (
    <ul>
      {(reasons.length > 0 ? reasons : [t('why_other')]).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
