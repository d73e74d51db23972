/** A number of table three as it is named in an address. */
import { Table3ColumnKey, Table3RowKey } from '@/lib/domain/report/report-form';

export interface CellPlace {
  readonly row: Table3RowKey;
  readonly column: Table3ColumnKey;
}

/** `total_handled.natural`, or null where the address names no cell. */
export function cellOfAddress(text: string | null): CellPlace | null {
  const [row, column] = text?.split('.') ?? [];
  const parsed = { row: Table3RowKey.safeParse(row), column: Table3ColumnKey.safeParse(column) };
  return parsed.row.success && parsed.column.success ? { row: parsed.row.data, column: parsed.column.data } : null;
}
