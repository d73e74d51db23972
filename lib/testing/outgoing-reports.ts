/** Published reports as they go out of the door: blanks as zero, totals added up, and the counts behind a printed table two. */
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { ReportContents } from '@/lib/domain/report/document';
import type { DisputeKind } from '@/lib/domain/report/dispute';
import { type Table4Counts } from '@/lib/domain/report/dispute';
import { reportForm } from '@/lib/domain/report/report-form';
import { table2Cells, table2Key, type Table2ColumnKey, type Table2Counts } from '@/lib/domain/report/table-two';
import type { Table3Counts } from '@/lib/domain/report/yearly-table';
import type { OutgoingReport } from '@/lib/services/report-document/render';
import { type PublishedReport, SUQIAN_2023, WENZHOU_POLICE_2020 } from './published-reports';

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

const FEN_PER_YUAN = 100;
const YUAN_PER_WAN = 10_000;

/** 减少75项 as -75, 25351683元 and 59237.2449 ten thousands of yuan in fen. */
function countPrinted(column: Table2ColumnKey, printed: string): number {
  const number = Number.parseFloat(printed.replace(/^(?:增加|减少)/, '').replace('无增减', '0'));
  if (column === 'amount_10k') return Math.round(number * YUAN_PER_WAN * FEN_PER_YUAN);
  if (column === 'purchase_amount') return number * FEN_PER_YUAN;
  return printed.startsWith('减少') ? -number : number;
}

/** Every cell of table two as a count; not a number where the report does not print it. */
export const table2Of = ({ form, table2 }: PublishedReport): Table2Counts =>
  Object.fromEntries(
    table2Cells(form).map((cell) => [table2Key(cell), countPrinted(cell.column, table2[table2Key(cell)] ?? '')]),
  );

export function table3Of({ form, table3 }: PublishedReport): Table3Counts {
  const rows = reportForm(form).table3.countedRows.map((row) => {
    const cells = ApplicantKind.options.map((kind) => [kind, table3[row]?.[kind] ?? 0] as const);
    return [row, Object.fromEntries([...cells, ['total', sum(cells.map(([, n]) => n))]])] as const;
  });
  return Object.fromEntries(rows);
}

export function table4Of({ table4 }: PublishedReport): Table4Counts {
  const block = (kind: DisputeKind) => {
    const { upheld = 0, corrected = 0, other = 0, pending = 0 } = table4[kind] ?? {};
    return { upheld, corrected, other, pending, total: upheld + corrected + other + pending };
  };
  return { recon: block('recon'), suit_direct: block('suit_direct'), suit_after_recon: block('suit_after_recon') };
}

const outgoing = (published: PublishedReport, table2: Table2Counts): ReportContents => ({
  body: published.body,
  year: published.year,
  form: published.form,
  table2,
  table3: table3Of(published),
  table4: table4Of(published),
  texts: {},
  note: null,
});

/** On the form of 2019. Table two is the one printed: 减少75项 is -75, 25351683元 is in fen. */
export const WENZHOU_OUTGOING = outgoing(WENZHOU_POLICE_2020, {
  'normative.made': 4,
  'normative.published': 4,
  'normative.public_total': 10,
  'licence.prev_items': 166,
  'licence.change': -75,
  'licence.decisions': 699370,
  'other_services.prev_items': 135,
  'other_services.change': -34,
  'other_services.decisions': 877579,
  'penalty.prev_items': 249,
  'penalty.decisions': 2804309,
  'coercion.prev_items': 28,
  'coercion.decisions': 68138,
  'charges.prev_items': 13,
  'charges.change': 1,
  'procurement.purchase_items': 101,
  'procurement.purchase_amount': 2_535_168_300,
});

/** On the form of 2021. 59237.2449 ten thousands of yuan in fen, as that report printed its charges. */
export const SUQIAN_OUTGOING = outgoing(SUQIAN_2023, {
  'normative.issued': 109,
  'normative.repealed': 489,
  'normative.in_force': 597,
  'charges.amount_10k': 59_237_244_900,
});

const TEXT = '“坚持以公开为常态”，受理申请 <12> 件 & 办结13件。\n加强制度建设。';

/** Both, with text in some sections; a note on the first. */
export const OUTGOING: readonly OutgoingReport[] = [
  { ...WENZHOU_OUTGOING, texts: { overview: TEXT, problems: '=1+1 不是算式。' }, note: '截至2021年1月22日' },
  { ...SUQIAN_OUTGOING, texts: { requests: '另附说明。' } },
].map((contents) => ({
  ...contents,
  checks: [{ id: 'T3-1', level: 'error', ok: true, detail: 'total: 12 + 1 = 13 + 0' }],
  fees: { notices: 2, noticedFen: 3000, collectedFen: 1000 },
}));
