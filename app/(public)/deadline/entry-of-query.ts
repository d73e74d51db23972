import { Channel } from '@/lib/domain/case/channel';
import { ConsultationKind } from '@/lib/domain/clock/consultation';
import { KnownReplyMethod, REPLY_DAY } from '@/lib/domain/clock/fact-shape';
import { KnownFacts } from '@/lib/domain/clock/known-facts';
import { needsConfirmation } from '@/lib/domain/clock/receipt';
import { Day } from '@/lib/domain/day';
import {
  CONSULTATION_DAYS,
  type DeadlineEntry,
  ENTRY_GROUPS,
  type EntryProblem,
  MOST_CONSULTATIONS,
} from '@/components/public/deadline/deadline-entry';
import { PATHS } from '@/components/public/paths';

export type Query = Readonly<Record<string, string | string[] | undefined>>;

const LONGEST_TYPED = 40;
const ROWS = Array.from({ length: MOST_CONSULTATIONS }, (_, row) => row);
const rowFields = (row: number) => ['kind', ...CONSULTATION_DAYS].map((name) => `consultations.${row}.${name}`);
const FIELDS: readonly string[] = [...Object.values(ENTRY_GROUPS).flat(), ...ROWS.flatMap(rowFields)];

/** 2026-11-2, 2026/11/02, 2026年11月2日 and 20261102 are all one day. */
export function readDay(text: string): Day | null {
  const parts = /^(\d{4})(?:\D(\d{1,2})\D(\d{1,2})\D?|(\d{2})(\d{2}))$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!parts) return null;
  const [, year, month = parts[4], date = parts[5]] = parts;
  return Day.safeParse(`${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`).data ?? null;
}

/** Reads the fields of the form as facts; what cannot be read is a problem of its field. */
class Reading {
  readonly problems: EntryProblem[] = [];
  constructor(readonly typed: Readonly<Record<string, string>>) {}

  problem(field: string, code: string, values: Record<string, string> = {}) {
    if (!this.problems.some((found) => found.field === field)) this.problems.push({ field, code, values });
  }

  has(fields: readonly string[]): boolean {
    return fields.some((field) => this.typed[field] !== undefined);
  }

  day(field: string): Day | undefined {
    const text = this.typed[field];
    const on = text === undefined ? null : readDay(text);
    if (text !== undefined && !on) this.problem(field, 'bad_day');
    return on ?? undefined;
  }

  number(field: string): number | undefined {
    const text = this.typed[field]?.normalize('NFKC');
    if (text !== undefined && !/^\d{1,3}$/.test(text)) this.problem(field, 'bad_number');
    return text === undefined ? undefined : Number(text);
  }

  choice<T extends string>(field: string, options: readonly T[]): T | undefined {
    const text = this.typed[field];
    const found = options.find((option) => option === text);
    if (text !== undefined && !found) this.problem(field, 'bad_choice');
    return found;
  }
}

function consultationOf(reading: Reading, row: number) {
  const at = (name: string) => `consultations.${row}.${name}`;
  return {
    kind: reading.choice(at('kind'), ConsultationKind.options) ?? 'third_party',
    ...Object.fromEntries(CONSULTATION_DAYS.map((name) => [name, reading.day(at(name))])),
  };
}

function replyOf(reading: Reading) {
  if (!reading.has(['reply.method', 'reply.on'])) return undefined;
  const method = reading.choice('reply.method', KnownReplyMethod.options);
  const on = reading.day('reply.on');
  if (!method) reading.problem('reply.method', 'required');
  return method && { method, [REPLY_DAY[method]]: on };
}

function factsOf(reading: Reading, rows: readonly number[]) {
  const channel = reading.choice('channel', Channel.options);
  if (!channel) reading.problem('channel', 'required');
  const [arrivedOn, confirmedOn] = [reading.day('arrivedOn'), reading.day('confirmedOn')];
  if (!arrivedOn) reading.problem('arrivedOn', 'required');
  const [notifiedOn, workingDays] = [reading.day('extension.notifiedOn'), reading.number('extension.workingDays')];
  return {
    channel,
    arrivedOn,
    // Left over from another channel it says nothing.
    confirmedOn: channel && needsConfirmation(channel) ? confirmedOn : undefined,
    supplementNoticeSentOn: reading.day('supplementNoticeSentOn'),
    supplementNoticeReceivedByApplicantOn: reading.day('supplementNoticeReceivedByApplicantOn'),
    supplementPeriodWorkingDays: reading.number('supplementPeriodWorkingDays'),
    supplementReceivedOn: reading.day('supplementReceivedOn'),
    supplementAcceptedLate: reading.has(['supplementAcceptedLate']) || undefined,
    consultations: rows.map((row) => consultationOf(reading, row)),
    extension: reading.has(ENTRY_GROUPS.extension) ? { notifiedOn, workingDays } : undefined,
    feeNoticeSentOn: reading.day('feeNoticeSentOn'),
    feeNoticeReceivedOn: reading.day('feeNoticeReceivedOn'),
    feePaidOn: reading.day('feePaidOn'),
    reply: replyOf(reading),
    replyReceivedByApplicantOn: reading.day('replyReceivedByApplicantOn'),
  };
}

const REPLY_DAYS: ReadonlySet<string> = new Set(Object.values(REPLY_DAY).map((name) => `reply.${name}`));

/** The field on the page for one of the facts: lines left empty are no facts, and a reply has one day. */
function fieldOf(fact: string, rows: readonly number[]): string {
  const [list, index, name] = fact.split('.');
  if (list === 'consultations' && name) return `consultations.${rows[Number(index)] ?? 0}.${name}`;
  return REPLY_DAYS.has(fact) ? 'reply.on' : fact;
}

function addContradictions(reading: Reading, given: unknown, rows: readonly number[]): KnownFacts | null {
  const parsed = KnownFacts.safeParse(given);
  for (const issue of parsed.error?.issues ?? []) {
    const field = fieldOf(issue.path.join('.'), rows);
    if (issue.code !== 'custom') {
      reading.problem(field, issue.code === 'invalid_type' ? 'required' : 'bad_number');
      continue;
    }
    const { other, ...values } = (issue.params ?? {}) as Record<string, string>;
    const named = other?.split(', ').map((one) => fieldOf(one, rows));
    reading.problem(field, issue.message, { ...values, ...(named && { other: named.join(', ') }) });
  }
  return parsed.data ?? null;
}

const one = (query: Query, name: string) => [query[name]].flat()[0]?.slice(0, LONGEST_TYPED).trim() ?? '';

const usedRows = (typed: Readonly<Record<string, string>>) =>
  ROWS.filter((row) => CONSULTATION_DAYS.some((name) => typed[`consultations.${row}.${name}`]));

function typedIn(query: Query): Record<string, string> {
  const typed: Record<string, string> = Object.fromEntries(
    FIELDS.map((field) => [field, one(query, field)]).filter(([, text]) => text !== ''),
  );
  const used = usedRows(typed);
  // A line in which only the preset kind is chosen says nothing.
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([field]) => !field.endsWith('.kind') || used.some((row) => field.includes(`.${row}.`)),
    ),
  );
}

/** The entry of an address. While a line is being added nothing is reckoned, and nothing is wrong. */
export function entryOfQuery(query: Query): DeadlineEntry {
  const typed = typedIn(query);
  const used = usedRows(typed);
  const isAdding = 'add' in query;
  const wanted = (Number(one(query, 'rows')) || 1) + (isAdding ? 1 : 0);
  const rows = Math.min(Math.max(1, wanted, ...used.map((row) => row + 1)), MOST_CONSULTATIONS);
  const isAsked = ('asked' in query || Object.keys(typed).length > 0) && !isAdding;
  if (!isAsked) return { typed, rows, facts: null, problems: [] };
  const reading = new Reading(typed);
  const given = factsOf(reading, used);
  const facts = reading.problems.length > 0 ? null : addContradictions(reading, given, used);
  return { typed, rows, facts, problems: inOrder(reading.problems) };
}

/** The same entry as a short address, to be kept and sent on: a form also sends what was left empty. */
export function addressOfQuery(query: Query): string {
  const { typed, rows } = entryOfQuery(query);
  const kept = { ...typed, ...('asked' in query && { asked: '1' }), ...(rows > 1 && { rows: String(rows) }) };
  const text = new URLSearchParams(kept).toString();
  return text === '' ? PATHS.deadline : `${PATHS.deadline}?${text}`;
}

export const hasEmptyFields = (query: Query): boolean => Object.values(query).some((value) => value === '');

/** In the order of the page. */
const inOrder = (problems: readonly EntryProblem[]) => {
  const place = ({ field }: EntryProblem) => {
    const index = FIELDS.indexOf(field);
    return field.startsWith('consultations') ? FIELDS.indexOf('extension.notifiedOn') - 0.5 + index / 1000 : index;
  };
  return [...problems].sort((a, b) => place(a) - place(b));
};
