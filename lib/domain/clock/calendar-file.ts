/**
 * Reads the notice of one year from a file: JSON as holiday-cn publishes it, or CSV with the columns 日期, 名称, 类型. Every
 * problem is named by row and column, and nothing is guessed but the year of a CSV, which is the year of most of its days.
 */
import { z } from 'zod';
import { type Day, spreadsheetDay, yearOf } from '@/lib/domain/day';
import type { RefusalCode } from '@/lib/domain/result';
import { checkYear } from './calendar-check';
import { ChangedYear } from './calendar-change';
import { csvCells } from './csv-cells';

export const CALENDAR_CSV_HEADER = ['日期', '名称', '类型'] as const;
const KINDS: Readonly<Record<string, boolean>> = { 休: true, 班: false };

/** Worded under `calendar.file.problem`, or as a refusal. */
export type CalendarFileProblemCode =
  'empty' | 'not_json' | 'not_this_shape' | 'header' | 'bad_date' | 'bad_kind' | 'name_missing' | 'too_many';

export interface CalendarFileProblem {
  /** Line of a CSV, the header being the first; entry of a JSON file. Null for the file as a whole. */
  readonly row: number | null;
  readonly code: CalendarFileProblemCode | RefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export type CalendarFile =
  | { readonly ok: true; readonly entry: ChangedYear }
  | { readonly ok: false; readonly problems: readonly CalendarFileProblem[] };

interface DayRow {
  readonly row: number;
  readonly on: Day;
  readonly name: string;
  readonly off: boolean;
}

const LONGEST_NAME = 40;

const problem = (
  row: number | null,
  code: CalendarFileProblem['code'],
  values: CalendarFileProblem['values'] = {},
): CalendarFileProblem => ({ row, code, values });

const shown = (value: unknown) => String(value ?? '').slice(0, LONGEST_NAME);

/** One row or entry; a name is needed for a day off alone. */
function readRow(row: number, columns: readonly string[], [date, name, kind]: readonly unknown[]) {
  const on = spreadsheetDay(shown(date));
  const off = typeof kind === 'boolean' ? kind : KINDS[shown(kind).trim()];
  const called = shown(name).trim();
  const [dateColumn = '', nameColumn = '', kindColumn = ''] = columns;
  const problems = [
    ...(on ? [] : [problem(row, 'bad_date', { column: dateColumn, value: shown(date) })]),
    ...(off === undefined ? [problem(row, 'bad_kind', { column: kindColumn, value: shown(kind) })] : []),
    ...(off && !called ? [problem(row, 'name_missing', { column: nameColumn })] : []),
  ];
  return on && off !== undefined && problems.length === 0 ? { row, on, name: called, off } : problems;
}

function entryOf(rows: readonly DayRow[], year: number, source: string): CalendarFile {
  const holidays = new Map<string, Day[]>();
  for (const { on, name } of rows.filter(({ off }) => off)) holidays.set(name, [...(holidays.get(name) ?? []), on]);
  const entry = {
    year,
    holidays: [...holidays].map(([name, days]) => ({ name, days: [...days].sort() })),
    worked: rows.filter(({ off }) => !off).map(({ on }) => on),
    source,
  };
  const rowOf = new Map<string, number>(rows.map(({ on, row }) => [on, row]));
  const unsound = checkYear(entry).map(({ code, values = {} }) =>
    problem(rowOf.get(String(values['on'])) ?? null, code, values),
  );
  if (unsound.length > 0) return { ok: false, problems: unsound };
  // An empty source is filled in by the person who loads the file.
  const read = ChangedYear.safeParse({ ...entry, source: source || '-' });
  return read.success ? { ok: true, entry } : { ok: false, problems: [problem(null, 'too_many')] };
}

function collect(read: readonly (DayRow | CalendarFileProblem[])[]) {
  const problems = read.filter(Array.isArray).flat() as CalendarFileProblem[];
  return { problems, rows: read.filter((row): row is DayRow => !Array.isArray(row)) };
}

const HolidayCn = z.object({
  year: z.number().int().min(2000).max(2100),
  papers: z.array(z.string()).default([]),
  days: z.array(z.object({ name: z.unknown(), date: z.unknown(), isOffDay: z.unknown() })),
});

const LONGEST_SOURCE = 200;

function readJson(text: string): CalendarFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problems: [problem(null, 'not_json')] };
  }
  const file = HolidayCn.safeParse(json);
  if (!file.success) return { ok: false, problems: [problem(null, 'not_this_shape')] };
  const { year, papers, days } = file.data;
  const read = days.map(({ name, date, isOffDay }, index) =>
    readRow(index + 1, ['date', 'name', 'isOffDay'], [date, name, isOffDay]),
  );
  const { problems, rows } = collect(read);
  return problems.length > 0
    ? { ok: false, problems }
    : entryOf(rows, year, papers.join('、').slice(0, LONGEST_SOURCE));
}

/** The year that most of the days lie in. */
function yearOfMost(rows: readonly DayRow[]): number {
  const counts = new Map<number, number>();
  for (const { on } of rows) counts.set(yearOf(on), (counts.get(yearOf(on)) ?? 0) + 1);
  const [[year] = [0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return year;
}

function readCsv(text: string): CalendarFile {
  const [header = [], ...lines] = csvCells(text);
  const places = CALENDAR_CSV_HEADER.map((column) => header.indexOf(column));
  if (places.includes(-1)) {
    return { ok: false, problems: [problem(1, 'header', { header: CALENDAR_CSV_HEADER.join(',') })] };
  }
  const read = lines.flatMap((cells, index) =>
    cells.every((cell) => cell === '')
      ? []
      : [
          readRow(
            index + 2,
            CALENDAR_CSV_HEADER,
            places.map((place) => cells[place]),
          ),
        ],
  );
  const { problems, rows } = collect(read);
  if (problems.length > 0) return { ok: false, problems };
  return rows.length === 0 ? { ok: false, problems: [problem(null, 'empty')] } : entryOf(rows, yearOfMost(rows), '');
}

/** @param content text of the file; what begins with a brace is JSON, anything else CSV. */
export function readCalendarFile(content: string): CalendarFile {
  const text = content.replace(/^\uFEFF/, '').trim();
  if (text === '') return { ok: false, problems: [problem(null, 'empty')] };
  return /^[{[]/.test(text) ? readJson(text) : readCsv(text);
}
