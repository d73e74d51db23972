/**
 * A year's report, counted from cases, disputes and the register every time it is asked for, now or as of a moment, with
 * its texts and the checks an inspector runs. No number of its tables is typed in.
 */
import 'server-only';
import { canonical } from '@/db/event-chain';
import { listPublications, listPublishedCases, loadReportWork, type Publication } from '@/db/publications';
import { listDisputes } from '@/db/disputes';
import { listFeeEvents } from '@/db/reports';
import { countChannels, listCarriedIn, listTallies } from '@/db/tallies';
import { yearOf } from '@/lib/domain/day';
import type { CheckResult } from '@/lib/domain/report/check';
import { type CarriedOver, runChecks } from '@/lib/domain/report/checks';
import { countTable4, type DisputeFact, type DisputeKind, type Table4Counts } from '@/lib/domain/report/dispute';
import { feeTotals, type FeeTotals } from '@/lib/domain/report/fees';
import { type Figures, figuresOf } from '@/lib/domain/report/figures';
import { lastTables } from '@/lib/domain/report/last-year';
import { fill, templatesOf } from '@/lib/domain/report/narrative';
import type { PublishedTexts } from '@/lib/domain/report/publication';
import { type FormYear, formForYear, SectionKey } from '@/lib/domain/report/report-form';
import type { ReportWork } from '@/lib/domain/report/report-work';
import { countTable2, type Table2Counts } from '@/lib/domain/report/table-two';
import { textChecks } from '@/lib/domain/report/text-checks';
import { countTable3, type Table3Counts } from '@/lib/domain/report/yearly-table';
import { sha256 } from '@/lib/platform/seal';
import { loadRegister } from '../disclosures';

export interface YearlyReport {
  readonly year: number;
  readonly form: FormYear;
  readonly table2: Table2Counts;
  readonly table3: Table3Counts;
  readonly table4: Table4Counts;
  readonly checks: readonly CheckResult[];
  /** For the sixth section; fees exist from 2021 on. */
  readonly fees: FeeTotals;
  /** The text of each section as written, references and all. */
  readonly templates: Readonly<Record<SectionKey, string>>;
  /** The text of each section, numbers filled in. */
  readonly texts: PublishedTexts;
  readonly figures: Figures;
  readonly work: ReportWork;
  /** The newest version published of it. */
  readonly published: Publication | null;
  readonly lastYearPublished: boolean;
}

export interface Asked {
  /** The form of the year unless given. */
  readonly form?: FormYear | undefined;
  /** The report as it was at that moment, by what had been recorded. */
  readonly until?: Date | undefined;
}

export async function loadYearlyReport(bodyId: string, year: number, asked: Asked = {}): Promise<YearlyReport> {
  const { form = formForYear(year), until } = asked;
  const [register, tallies, disputes, publications, feeEvents, channels, work] = await Promise.all([
    loadRegister(bodyId, until),
    listTallies(bodyId, year, until),
    listDisputes(bodyId, { until }),
    listPublications(bodyId, until),
    listFeeEvents(bodyId, until),
    countChannels([bodyId], year, until),
    loadReportWork(bodyId, year, until),
  ]);
  const table2 = countTable2(register, year, form);
  const table3 = countTable3(tallies, year, form);
  const table4 = countTable4(disputes, year);
  const fees = feeTotals(feeEvents, year);
  const lastYear = publications.find((publication) => publication.year === year - 1) ?? null;
  const last = lastTables({ year, form, tallies, register }, { published: lastYear, onPaper: work.lastYear });
  const carriedOver = await carriedOverFrom(lastYear, { bodyId, year, until });
  const pendingOnPaper = lastYear ? null : (work.lastYear?.pending ?? null);
  const counted = { year, form, table2, table3, table4, lastTable3: last.table3 };
  const figures = figuresOf({ ...counted, channels, fees, filed: filedIn(disputes, year) });
  const templates = templatesOf(work.narrative, form, figures);
  const texts = Object.fromEntries(SectionKey.options.map((key) => [key, fill(templates[key], figures).text]));
  const checks = [
    ...runChecks({ ...counted, lastTable2: last.table2, disputes, carriedOver, pendingOnPaper }),
    ...textChecks({ year, form, templates, figures, table3 }),
  ];
  const published = publications.find((publication) => publication.year === year) ?? null;
  const lastYearPublished = lastYear !== null;
  return {
    ...{ year, form, table2, table3, table4, checks, fees, templates, texts, figures, work },
    published,
    lastYearPublished,
  };
}

/** Digest of what is signed off: the tables and the texts. */
export const digestOf = ({ form, table2, table3, table4, fees, texts }: YearlyReport): string =>
  sha256(canonical({ form, table2, table3, table4, fees, texts }));

function filedIn(disputes: readonly DisputeFact[], year: number): Record<DisputeKind, number> {
  const of = (kind: DisputeKind) =>
    disputes.filter((dispute) => dispute.kind === kind && yearOf(dispute.filedOn) === year).length;
  return { recon: of('recon'), suit_direct: of('suit_direct'), suit_after_recon: of('suit_after_recon') };
}

interface Place {
  readonly bodyId: string;
  readonly year: number;
  readonly until: Date | undefined;
}

/** Case by case: what last year's report carried out, this year's carries in. */
async function carriedOverFrom(last: Publication | null, { bodyId, year, until }: Place): Promise<CarriedOver | null> {
  if (!last?.digest) return null;
  const [behind, now] = await Promise.all([listPublishedCases(last.id), listCarriedIn(bodyId, year, until)]);
  const before = behind.filter(({ rows }) => rows.includes('carried_out'));
  const [idsBefore, idsNow] = [new Set(before.map(({ caseId }) => caseId)), new Set(now.map(({ id }) => id))];
  const differing = [
    ...before.filter(({ caseId }) => !idsNow.has(caseId)),
    ...now.flatMap(({ id: caseId, acceptanceNumber }) => (idsBefore.has(caseId) ? [] : [{ caseId, acceptanceNumber }])),
  ].map(({ caseId, acceptanceNumber }) => ({ caseId, acceptanceNumber }));
  return { carriedOut: before.length, carriedIn: now.length, differing };
}
