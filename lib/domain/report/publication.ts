/** A yearly table as published: frozen cells, kept as they were whatever happens to the cases later. */
import type { CheckResult } from './checks';
import type { Table4Counts } from './dispute';
import type { Table3Counts } from './yearly-table';

export interface PublishedTables {
  readonly table3: Table3Counts;
  readonly table4: Table4Counts;
  readonly checks: readonly CheckResult[];
}
