/** A yearly table as published: frozen cells, kept as they were whatever happens to the cases later. */
import type { CheckResult } from './checks';
import type { Table4Counts } from './dispute';
import type { Table2Counts } from './table-two';
import type { Table3Counts } from './yearly-table';

export interface PublishedTables {
  /** Absent from what was published before there was a register of proactive disclosure. */
  readonly table2?: Table2Counts;
  readonly table3: Table3Counts;
  readonly table4: Table4Counts;
  readonly checks: readonly CheckResult[];
}
