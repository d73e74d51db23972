/**
 * Backwards from a published report to cases, disputes and entries of the register that must count up to it: as values for the
 * domain, and as the csv ledgers an office would bring. The words of the ledgers are written out here, not taken from the code that reads them.
 */
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { Channel } from '@/lib/domain/case/channel';
import type { PastCase } from '@/lib/domain/case/import-row';
import { addDays, type Day, daysBetween, firstDayOf, lastDayOf } from '@/lib/domain/day';
import {
  type Disclosure,
  DisclosureKind,
  type Measure,
  MEASURES,
  type Quantities,
} from '@/lib/domain/disclosure/disclosure';
import { Outcome, outcomeRule } from '@/lib/domain/outcome/outcomes';
import { filedEntry } from '@/lib/domain/dispute/dispute-entry';
import { type DisputeFact, DisputeKind } from '@/lib/domain/report/dispute';
import { reportForm } from '@/lib/domain/report/report-form';
import type { Table2ColumnKey } from '@/lib/domain/report/table-two';
import { table2Of } from './outgoing-reports';
import type { PublishedReport } from './published-reports';

const KINDS: Readonly<Record<ApplicantKind, string>> = {
  natural: '自然人',
  business: '商业企业',
  research: '科研机构',
  public_interest: '社会公益组织',
  legal_services: '法律服务机构',
  other_org: '其他',
};

const CHANNELS = { 网上: 'online', 邮寄: 'signed_mail', 当面: 'in_person' } as const;
const channelWords = Object.keys(CHANNELS) as (keyof typeof CHANNELS)[];

const DISPUTE_KINDS: Readonly<Record<DisputeKind, string>> = {
  recon: '行政复议',
  suit_direct: '未经复议直接起诉',
  suit_after_recon: '复议后起诉',
};
const DISPUTE_RESULTS = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' } as const;

const times = <T>(count: number, made: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => made(i));

/** Days from the first to the last, spread evenly and both ends used. */
const spread = (first: Day, last: Day, count: number): Day[] =>
  times(count, (i) => addDays(first, Math.floor((i * daysBetween(first, last)) / Math.max(1, count - 1))));

/** The outcomes of the cases closed in a column: one of those a row stands for, taken in turn. */
function outcomesClosed({ form, year, table3 }: PublishedReport, kind: ApplicantKind): Outcome[] {
  const possible = Outcome.options.filter((outcome) => {
    const { availableFrom } = outcomeRule(outcome);
    return !availableFrom || availableFrom <= firstDayOf(year);
  });
  return reportForm(form).table3.leafRows.flatMap((row) => {
    const outcomes = possible.filter((outcome) => outcomeRule(outcome).rows[form] === row);
    return times(table3[row]?.[kind] ?? 0, (i): Outcome => {
      const outcome = outcomes[i % outcomes.length];
      if (!outcome) throw new Error(`no outcome counts in row ${row}`);
      return outcome;
    });
  });
}

/**
 * The cases of one column, oldest first: those carried in came in December of the year before, new ones from 1 January to
 * 31 December; the oldest are closed first, the last of them on 31 December.
 */
function casesOf(report: PublishedReport, kind: ApplicantKind): Omit<PastCase, 'acceptanceNumber'>[] {
  const { year, table3 } = report;
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const received = [
    ...spread(addDays(first, -31), addDays(first, -1), table3.carried_in?.[kind] ?? 0),
    ...spread(first, last, table3.new_received?.[kind] ?? 0),
  ];
  const outcomes = outcomesClosed(report, kind);
  const carriedOut = table3.carried_out?.[kind] ?? 0;
  if (received.length !== outcomes.length + carriedOut) {
    throw new Error(`${report.body} ${year}, ${kind}: the published column contradicts itself`);
  }
  return received.map((receivedOn, i) => {
    const outcome = outcomes[i];
    const earliest = receivedOn < first ? first : receivedOn;
    const closedOn = i === outcomes.length - 1 || addDays(earliest, 20) > last ? last : addDays(earliest, 20);
    return {
      applicantKind: kind,
      channel: CHANNELS[channelWords[i % channelWords.length] ?? '网上'],
      receivedOn,
      description: `申请公开第${i + 1}项有关信息`,
      closing: outcome ? { closedOn, outcome } : null,
    };
  });
}

export function pastCasesOf(report: PublishedReport): PastCase[] {
  const told = Object.entries(report.channels ?? {}).flatMap(([channel, count]) =>
    times(count, () => Channel.parse(channel)),
  );
  return ApplicantKind.options
    .flatMap((kind) => casesOf(report, kind))
    .map((past, index) => ({
      ...past,
      acceptanceNumber: `台账${report.year}-${String(index + 1).padStart(5, '0')}`,
      channel: (past.receivedOn < firstDayOf(report.year) ? undefined : told.shift()) ?? past.channel,
    }));
}

/**
 * Every second dispute was filed in the year, the first of each kind in the one before, as 温州市公安局 tells of its suit; those
 * concluded were so from 1 January to 31 December.
 */
export function disputesOf({ year, table4 }: PublishedReport): DisputeFact[] {
  const filedOn = (i: number) => addDays(firstDayOf(year), i % 2 === 0 ? -1 : 0);
  return DisputeKind.options.flatMap((kind) => {
    const { pending = 0, ...concluded } = table4[kind] ?? {};
    const results = (Object.keys(DISPUTE_RESULTS) as (keyof typeof DISPUTE_RESULTS)[]).flatMap((result) =>
      spread(firstDayOf(year), lastDayOf(year), concluded[result] ?? 0).map((concludedOn, i): DisputeFact => {
        return { ...filedEntry(kind, filedOn(i)), concludedOn, result };
      }),
    );
    return [...results, ...times(pending, (i) => filedEntry(kind, filedOn(i)))];
  });
}

/** What stood before the year, and what the year brought, of one kind: each column of either form is one of the two. */
function quantitiesOf(report: PublishedReport, kind: DisclosureKind): readonly [Quantities, Quantities] {
  const counts = table2Of(report);
  const cell = (column: Table2ColumnKey) => counts[`${kind}.${column}`] ?? 0;
  const standing = cell('public_total') - cell('published') + cell('in_force') - cell('issued') + cell('repealed');
  const brought: Quantities = {
    made: cell('made') + cell('issued'),
    published: cell('published'),
    repealed: cell('repealed'),
    items: cell('change'),
    decisions: cell('decisions'),
    projects: cell('purchase_items'),
    amountFen: cell('purchase_amount') + cell('amount_10k'),
  };
  const isOfKind = ([measure]: [string, number]) => MEASURES[kind].some((one) => one === measure);
  return [
    standing > 0 ? { standing } : { items: cell('prev_items') },
    Object.fromEntries(Object.entries(brought).filter(isOfKind)),
  ];
}

/**
 * The register behind table two: on the last day before the year what stood already, then what each half of the year brought.
 * A kind the report counts nothing of has no entry.
 */
export function disclosuresOf(report: PublishedReport): Disclosure[] {
  const [first, last] = [firstDayOf(report.year), lastDayOf(report.year)];
  const half = addDays(first, 180);
  return DisclosureKind.options.flatMap((kind) => {
    const [stood, brought] = quantitiesOf(report, kind);
    const part = (of: (quantity: number) => number): Quantities =>
      Object.fromEntries(Object.entries(brought).map(([measure, quantity]) => [measure, of(quantity)]));
    const entries = [
      { from: addDays(first, -1), to: addDays(first, -1), quantities: stood },
      { from: first, to: half, quantities: part((quantity) => Math.trunc(quantity / 2)) },
      { from: addDays(half, 1), to: last, quantities: part((quantity) => quantity - Math.trunc(quantity / 2)) },
    ];
    return entries
      .filter(({ quantities }) => Object.values(quantities).some((quantity) => quantity !== 0))
      .map((entry) => ({ ...entry, kind, unitId: null, title: '', number: '', source: '业务系统' }));
  });
}

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');

/** The ledger of cases as csv text, header included. */
export const caseLedgerCsv = (cases: readonly PastCase[]): string =>
  csv([
    ['受理号', '申请人类型', '申请人', '渠道', '收到日期', '申请内容', '办结日期', '办理结果'],
    ...cases.map(({ acceptanceNumber, applicantKind, channel, receivedOn, description, closing }, index) => [
      acceptanceNumber,
      KINDS[applicantKind],
      `申请人${index + 1}`,
      channelWords.find((word) => CHANNELS[word] === channel) ?? '',
      receivedOn,
      description,
      closing?.closedOn ?? '',
      closing ? outcomeRule(closing.outcome).label : '',
    ]),
  ]);

/** The ledger of disputes as csv text, header included. */
export const disputeLedgerCsv = (disputes: readonly DisputeFact[]): string =>
  csv([
    ['类型', '提起日期', '审结日期', '结果', '受理号'],
    ...disputes.map(({ kind, filedOn, concludedOn, result }) => [
      DISPUTE_KINDS[kind],
      filedOn,
      concludedOn ?? '',
      result ? DISPUTE_RESULTS[result] : '',
      '',
    ]),
  ]);

const DISCLOSURE_KINDS: Readonly<Record<DisclosureKind, string>> = {
  regulations: '规章',
  normative: '行政规范性文件',
  licence: '行政许可',
  other_services: '其他对外管理服务事项',
  penalty: '行政处罚',
  coercion: '行政强制',
  charges: '行政事业性收费',
  procurement: '政府集中采购',
};

const MEASURE_WORDS: readonly (readonly [Measure, string])[] = [
  ['standing', '原有件数'],
  ['made', '制发件数'],
  ['published', '公开件数'],
  ['repealed', '废止件数'],
  ['items', '项目增减'],
  ['decisions', '处理决定数量'],
  ['projects', '采购项目数量'],
  ['amountFen', '金额'],
];

/** The ledger of proactive disclosure as csv text, header included; money in yuan. */
export const disclosureLedgerCsv = (entries: readonly Disclosure[]): string =>
  csv([
    ['事项', '处室', '起', '止', ...MEASURE_WORDS.map(([, word]) => word), '文件名称', '文号', '数据来源'],
    ...entries.map(({ kind, from, to, quantities, title, number, source }) => [
      DISCLOSURE_KINDS[kind],
      '',
      from,
      to,
      ...MEASURE_WORDS.map(([measure]) => {
        const quantity = quantities[measure];
        if (quantity === undefined) return '';
        return measure === 'amountFen' ? (quantity / 100).toFixed(2) : String(quantity);
      }),
      title,
      number,
      source,
    ]),
  ]);
