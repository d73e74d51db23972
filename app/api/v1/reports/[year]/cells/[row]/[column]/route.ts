import { z } from 'zod';
import { refuse } from '@/lib/domain/result';
import { DisputeKind, Table4Column } from '@/lib/domain/report/dispute';
import { formForYear, Table3ColumnKey, Table3RowKey } from '@/lib/domain/report/report-form';
import { table2CellOf } from '@/lib/domain/report/table-two';
import { loadCellView, loadDisclosureCell, loadDisputeCell } from '@/lib/services/report/report-cells';
import { answer, parseQuery, reading } from '../../../../../door';
import { CellQuery } from '../../../../../report-queries';
import { yearOfPath } from '../../../../year';

type Context = { params: Promise<{ year: string; row: string; column: string }> };

const CaseCell = z.object({ row: Table3RowKey, column: Table3ColumnKey });
const DisputeCell = z.object({ row: DisputeKind, column: Table4Column });

/** What stands behind a number: a row and a column of table three, four or two, whose names are all different. */
export const GET = (request: Request, { params }: Context) =>
  reading(async (call) => {
    const parsed = parseQuery(request, CellQuery);
    if ('response' in parsed) return parsed.response;
    const path = await params;
    const found = yearOfPath(path.year);
    if (!found.ok) return answer(found);
    const { value: year } = found;
    const { form = formForYear(year), page } = parsed.query;
    const cases = CaseCell.safeParse(path);
    if (cases.success) return answer(await loadCellView(call, { year, form, ...cases.data }, page));
    const disputes = DisputeCell.safeParse(path);
    if (disputes.success) {
      const { row: kind, column } = disputes.data;
      return answer(await loadDisputeCell(call, { kind, year, column }));
    }
    const entries = table2CellOf(`${path.row}.${path.column}`);
    return answer(entries ? await loadDisclosureCell(call, year, form, entries) : refuse('not_found'));
  });
