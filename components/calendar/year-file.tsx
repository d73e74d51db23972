import UploadOutlined from '@ant-design/icons/UploadOutlined';
import { Alert } from 'antd';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { ChangedYear } from '@/lib/domain/clock/calendar-change';
import { type CalendarFileProblem, readCalendarFile } from '@/lib/domain/clock/calendar-file';
import { REFUSAL_CODES, type RefusalCode } from '@/lib/domain/result';
import { useProblemWords } from '@/lib/i18n/use-words';
import { readText } from './read-file';
import styles from './calendar-page.module.css';

interface Read {
  readonly name: string;
  readonly entry?: ChangedYear;
  readonly problems: readonly string[];
}

const isRefusal = (code: string): code is RefusalCode => (REFUSAL_CODES as readonly string[]).includes(code);

/** Reads a file into the editor. One that is not sound says where it is wrong, and nothing on the page changes. */
export function YearFile({ onRead }: { readonly onRead: (entry: ChangedYear) => void }) {
  const t = useTranslations('calendar');
  const words = useProblemWords();
  const [read, setRead] = useState<Read | null>(null);
  const id = useId();

  const worded = ({ row, code, values }: CalendarFileProblem) => {
    const problem = isRefusal(code) ? words.refusal({ code, values }) : t(`file.problem.${code}`, values as never);
    return row === null ? problem : t('file.row', { row, problem });
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const content = await readText(file);
    if (!content.ok) return setRead({ name: file.name, problems: [t(`file.problem.${content.why}`)] });
    const found = readCalendarFile(content.text);
    if (!found.ok) return setRead({ name: file.name, problems: found.problems.map(worded) });
    onRead(found.entry);
    setRead({ name: file.name, entry: found.entry, problems: [] });
  };
  return (
    <div className={styles.file}>
      <label htmlFor={id} className={styles.choose}>
        <UploadOutlined aria-hidden /> {t('year.file')}
        <input
          id={id}
          type="file"
          accept=".json,.csv,application/json,text/csv"
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
      </label>
      <span id={`${id}-hint`} className={styles.hint}>
        {t('year.fileHint')}
      </span>
      <div role="status">
        {read?.entry && (
          <Alert type="success" showIcon title={t('year.fileRead', { name: read.name, ...countsOf(read.entry) })} />
        )}
      </div>
      {read && read.problems.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('year.fileBad', { name: read.name })}
          description={<ProblemList problems={read.problems} />}
        />
      )}
    </div>
  );
}

const countsOf = ({ year, holidays, worked }: ChangedYear) => ({
  year: String(year),
  off: holidays.flatMap(({ days }) => days).length,
  worked: worked.length,
});

export function ProblemList({ problems }: { readonly problems: readonly string[] }) {
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}
