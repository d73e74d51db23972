/** Where a number in words and a failing check lead: the cases, disputes or entries behind a number, or the place to write. */
import { cellHref as disclosuresHref } from '@/components/disclosures/disclosure-address';
import { cellHref as disputesHref } from '@/components/disputes/dispute-address';
import type { Mend } from '@/lib/domain/report/check';
import { DisputeKind, Table4Column } from '@/lib/domain/report/dispute';
import { Table3ColumnKey, Table3RowKey } from '@/lib/domain/report/report-form';
import { table2CellOf } from '@/lib/domain/report/table-two';
import type { CellPlace } from './cell-address';

export function figureLinks(year: number, cellHref: (cell: CellPlace) => string, mayOpenDisputes: boolean) {
  const figure = (key: string): string | null => {
    const [kind, first, second] = key.split('.');
    if (kind === 't3') {
      const [row, column] = [Table3RowKey.safeParse(first), Table3ColumnKey.safeParse(second ?? 'total')];
      return row.success && column.success ? cellHref({ row: row.data, column: column.data }) : null;
    }
    if (kind === 't2') {
      const cell = table2CellOf(`${first ?? ''}.${second ?? ''}`);
      return cell && disclosuresHref(year, cell);
    }
    const [dispute, column] = [DisputeKind.safeParse(first), Table4Column.safeParse(second)];
    return kind === 't4' && mayOpenDisputes && dispute.success && column.success
      ? disputesHref({ kind: dispute.data, year, column: column.data })
      : null;
  };
  const mend = (place: Mend): string => {
    switch (place.to) {
      case 'cell':
        return cellHref(place);
      case 'disputes':
        return disputesHref({ kind: place.kind, year, column: 'total' });
      case 'disclosures': {
        const cell = table2CellOf(place.cell);
        return cell ? disclosuresHref(year, cell) : '/disclosures';
      }
      case 'case':
        return `/cases/${place.caseId}`;
      case 'section':
        return `#section-${place.section}`;
      case 'lastYear':
        return '#last-year';
    }
  };
  return { figure, mend };
}
