/** Where a number of table two leads: to the entries of the register behind it. */
import { type Table2Cell, table2Key } from '@/lib/domain/report/table-two';

export const cellHref = (year: number, cell: Table2Cell): string => `/disclosures?year=${year}&cell=${table2Key(cell)}`;
