import { Alert, AutoComplete, Button, Input } from 'antd';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { counted } from '@/components/forms/text-item';
import { Panel } from '@/components/ui/panel';
import type { ChangedYear } from '@/lib/domain/clock/calendar-change';
import { checkYear } from '@/lib/domain/clock/calendar-check';
import type { Day } from '@/lib/domain/day';
import { useProblemWords } from '@/lib/i18n/use-words';
import type { CalendarView } from '@/lib/queries/calendar';
import { Proposal } from './proposal';
import { daysDrafted, PLAIN, turned } from './year-draft';
import { ProblemList, YearFile } from './year-file';
import { useDayWords, YearGrid } from './year-grid';
import { YearSummary } from './year-summary';
import styles from './calendar-page.module.css';

/** As the notices write them. */
const NAMES = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节', '国庆节、中秋节'];

const LONGEST_NAME = 40;
const LONGEST_SOURCE = 200;

interface Props {
  readonly view: CalendarView;
  readonly first: ChangedYear;
  readonly onClose: () => void;
  readonly onDone: (version: number) => void;
}

/** One year put together from a file or by hand; what it does to open cases is shown before it is made. */
export function YearEditor({ view, first, onClose, onDone }: Props) {
  const t = useTranslations('calendar.year');
  const words = useProblemWords();
  const dayWords = useDayWords();
  const [entry, setEntry] = useState(first);
  const [name, setName] = useState(NAMES[0] ?? '');
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const top = useRef<HTMLDivElement>(null);
  const ids = { name: useId(), source: useId() };
  useEffect(() => top.current?.focus(), []);

  const put = (changed: ChangedYear) => {
    setEntry(changed);
    setProblems([]);
  };
  const turn = (on: Day) => {
    const called = name.trim();
    if (called === '') return setSaid(t('nameMissing'));
    if (called.length > LONGEST_NAME) return setSaid(t('nameLong', { max: LONGEST_NAME }));
    const changed = turned(entry, on, called);
    put(changed);
    setSaid(dayWords(on, daysDrafted(changed).get(on) ?? PLAIN));
  };
  /** What keeps the year from being sent, all at once; the server would name only the first. */
  const check = () => {
    const found = [
      ...(entry.source.trim() === '' ? [t('sourceMissing')] : []),
      ...(entry.source.length > LONGEST_SOURCE ? [t('sourceLong', { max: LONGEST_SOURCE })] : []),
      ...checkYear(entry).map((refusal) => words.refusal(refusal)),
    ];
    setProblems(found);
    return found.length === 0;
  };
  return (
    <div ref={top} tabIndex={-1} className={styles.editor}>
      <Panel
        heading={t('heading', { year: String(entry.year) })}
        extra={<Button onClick={onClose}>{t('close')}</Button>}
      >
        <YearFile
          onRead={(read) => {
            put({ ...read, source: read.source || entry.source });
            setSaid('');
          }}
        />
        <div className={styles.fields}>
          <div>
            <label htmlFor={ids.source}>{t('source')}</label>
            <Input
              id={ids.source}
              value={entry.source}
              count={counted(LONGEST_SOURCE)}
              required
              aria-describedby={`${ids.source}-hint`}
              onChange={({ target }) => put({ ...entry, source: target.value })}
            />
            <small id={`${ids.source}-hint`}>{t('sourceHint')}</small>
          </div>
          <div>
            <label htmlFor={ids.name}>{t('name')}</label>
            <AutoComplete
              id={ids.name}
              value={name}
              options={NAMES.map((value) => ({ value }))}
              onChange={(typed: string) => setName(typed)}
              style={{ width: '100%' }}
            />
            <small>{t('nameHint')}</small>
          </div>
        </div>
        <p role="status" className={styles.said}>
          {said}
        </p>
        <YearGrid entry={entry} overrides={view.overrides} onTurn={turn} />
        <YearSummary entry={entry} />
        {problems.length > 0 && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={t('problems', { count: problems.length })}
            description={<ProblemList problems={problems} />}
          />
        )}
        <Proposal
          key={JSON.stringify(entry)}
          view={view}
          change={{
            years: [{ ...entry, source: entry.source.trim() }],
            overrides: [],
            reason: entry.source.trim(),
          }}
          check={check}
          onDone={onDone}
        />
      </Panel>
    </div>
  );
}
