/** The report as data: the numbers of its tables by key, money in fen, the checks on them, and its text as it is printed. */
import type { CheckResult } from '@/lib/domain/report/check';
import type { ReportContents, ReportDocument } from '@/lib/domain/report/document';
import type { FeeTotals } from '@/lib/domain/report/fees';

/** A report with what belongs to it but is not printed. */
export interface OutgoingReport extends ReportContents {
  readonly checks: readonly CheckResult[];
  /** Null where the year was published before reports stated them. */
  readonly fees: FeeTotals | null;
}

export function toJson(report: OutgoingReport, { title, sections }: ReportDocument): string {
  const { body, year, form, note, table2, table3, table4, checks, fees } = report;
  const data = {
    title,
    body,
    year,
    form,
    note,
    table2,
    table3,
    table4,
    checks: checks.map(({ id, ok, detail }) => ({ id, ok, detail })),
    fees,
    sections: sections.map(({ key, heading, blocks }) => ({
      key,
      heading,
      paragraphs: blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
