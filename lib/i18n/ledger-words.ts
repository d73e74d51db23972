/** The clock ledger in sentences, for whoever reads it: staff and citizens have wordings of their own under the same keys. */
import type { LedgerLine } from '@/lib/domain/clock/ledger';
import type { DayOff } from '@/lib/domain/clock/work-calendar';
import type { Day } from '@/lib/domain/day';
import { holidayLabel } from './labels';
import type { Locale } from './locale';

/** One of the keys of the wording, with the values its sentence takes. */
export type LedgerTranslator = (key: LedgerKey, values?: Record<string, string | number>) => string;

export type LedgerKey =
  | Exclude<LedgerLine['kind'], 'restarted' | 'told_too_late'>
  | 'supplement_asked_late'
  | 'restarted_supplement'
  | 'restarted_supplement_late'
  | 'restarted_payment'
  | 'due_provisional'
  | 'due_promised'
  | 'fee_noticed_late'
  | 'extension_too_late'
  | 'later_date_too_late'
  | 'and'
  | 'span'
  | 'holiday'
  | 'daysOff'
  | 'makeUpDays'
  | `consulted_${'third_party' | 'co_producing_agency' | 'other_agency'}`;

export interface WordedLine {
  readonly sentence: string;
  /** Days in between that a reader would miscount, in words; may be empty. */
  readonly asides: readonly string[];
}

interface Wording {
  readonly t: LedgerTranslator;
  readonly locale: Locale;
  readonly date: (on: Day) => string;
}

export function ledgerWords(line: LedgerLine, wording: Wording): WordedLine {
  return { sentence: sentence(line, wording), asides: asides(line, wording) };
}

function sentence(line: LedgerLine, { t, date }: Wording): string {
  switch (line.kind) {
    case 'not_started':
      return t('not_started');
    case 'received':
      return t('received', { on: date(line.on) });
    case 'fee_noticed':
      return line.endedOn
        ? t('fee_noticed_late', { on: date(line.on), endedOn: date(line.endedOn) })
        : t('fee_noticed', { on: date(line.on) });
    case 'restarted':
      return line.lateAfter
        ? t('restarted_supplement_late', { on: date(line.on), until: date(line.lateAfter) })
        : t(`restarted_${line.by}`, { on: date(line.on) });
    case 'supplement_notice_due':
      return t('supplement_notice_due', { on: date(line.on), workingDays: line.workingDays });
    case 'supplement_asked':
      return line.late && line.riskOn
        ? t('supplement_asked_late', { on: date(line.on), risk: date(line.riskOn) })
        : t('supplement_asked', { on: date(line.on) });
    case 'awaiting_supplement':
    case 'awaiting_payment': {
      const { from, until, workingDays } = line;
      return t(line.kind, { from: date(from), until: date(until), workingDays });
    }
    case 'counted': {
      const { from, to, first, last } = line;
      return t('counted', { from: date(from), to: date(to), first, last, workingDays: last - first + 1 });
    }
    case 'excluded': {
      const { from, to, workingDays } = line;
      const of = line.of.map((kind) => t(`consulted_${kind}`)).join(t('and'));
      return t('excluded', { from: date(from), to: date(to), workingDays, of });
    }
    case 'extended':
      return t('extended', { toldOn: date(line.toldOn), workingDays: line.workingDays, total: line.total });
    case 'later_date':
      return t('later_date', { on: date(line.on), toldOn: date(line.toldOn) });
    case 'told_too_late':
      return t(`${line.what}_too_late`, { toldOn: date(line.toldOn), endedOn: date(line.endedOn) });
    case 'due':
      return t(line.provisional ? 'due_provisional' : line.promised ? 'due_promised' : 'due', {
        on: date(line.on),
        workingDays: line.workingDays,
      });
    default:
      return line satisfies never;
  }
}

function asides(line: LedgerLine, wording: Wording): string[] {
  if (line.kind !== 'counted') return [];
  const { t, date } = wording;
  const { daysOff, makeUpDays } = line;
  return [
    ...(daysOff.length > 0 ? [t('daysOff', { days: holidays(daysOff, wording) })] : []),
    ...(makeUpDays.length > 0 ? [t('makeUpDays', { days: makeUpDays.map(date).join(t('and')) })] : []),
  ];
}

/** Days of one holiday together: its name, and its first and last weekday off. */
function holidays(daysOff: readonly DayOff[], { t, date, locale }: Wording): string {
  const runs: { name: string; days: Day[] }[] = [];
  for (const { on, name } of daysOff) {
    const last = runs.at(-1);
    if (last?.name === name) last.days.push(on);
    else runs.push({ name, days: [on] });
  }
  return runs
    .map(({ name, days }) => {
      const [from, to] = [days[0], days.at(-1)].map((on) => (on ? date(on) : ''));
      const span = from === to ? (from ?? '') : t('span', { from: from ?? '', to: to ?? '' });
      return t('holiday', { name: holidayLabel(locale, name), days: span });
    })
    .join(t('and'));
}
