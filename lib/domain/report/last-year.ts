/** Last year as this year's report goes on from it: as it was published, typed from paper, or counted while it is neither. */
import { ApplicantKind } from '../applicant/applicant-kind';
import type { PublishedTables } from './publication';
import type { FormYear } from './report-form';
import type { LastYearOnPaper } from './report-work';
import { countTable2, type Table2Counts } from './table-two';
import { type CaseTally, table3Counter, type Table3Counts } from './yearly-table';

export interface LastTables {
  readonly table2: Table2Counts;
  readonly table3: Table3Counts;
}

interface Counted {
  /** The year that goes on. */
  readonly year: number;
  readonly form: FormYear;
  readonly tallies: readonly CaseTally[];
  /** Counts table three of the year before. */
  readonly countLast?: (tallies: readonly CaseTally[]) => Table3Counts;
  readonly register: Parameters<typeof countTable2>[0];
}

interface Known {
  readonly published: { readonly form: FormYear; readonly tables: PublishedTables } | null;
  readonly onPaper: LastYearOnPaper | null;
}

/** What last year's report said stands, even when its cases have moved since: that is what must be carried on. */
export function lastTables(
  { year, form, tallies, register, countLast = table3Counter(year - 1, form) }: Counted,
  { published, onPaper }: Known,
): LastTables {
  const sameForm = published?.form === form ? published.tables.table2 : undefined;
  return {
    table2: sameForm ?? countTable2(register, year - 1, form),
    table3: published?.tables.table3 ?? { ...countLast(tallies), ...rowsOnPaper(onPaper) },
  };
}

/** The rows of table three that last year's report on paper is asked for. */
function rowsOnPaper(onPaper: LastYearOnPaper | null): Table3Counts {
  if (!onPaper) return {};
  const total = Object.values(onPaper.carriedOut).reduce((sum, count) => sum + count, 0);
  const nobody = Object.fromEntries(ApplicantKind.options.map((kind) => [kind, 0])) as LastYearOnPaper['carriedOut'];
  return {
    new_received: { ...nobody, total: onPaper.newReceived },
    carried_out: { ...onPaper.carriedOut, total },
  };
}
