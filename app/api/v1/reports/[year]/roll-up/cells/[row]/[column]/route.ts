import { z } from 'zod';
import { Table3ColumnKey, Table3RowKey } from '@/lib/domain/report/report-form';
import { refuse } from '@/lib/domain/result';
import { endOfDay } from '@/lib/platform/today';
import { loadRollUpCell } from '@/lib/services/report/roll-up';
import { answer, parseQuery, reading } from '../../../../../../door';
import { RollUpQuery } from '../../../../../../report-queries';
import { yearOfPath } from '../../../../../year';

type Context = { params: Promise<{ year: string; row: string; column: string }> };

const Cell = z.object({ row: Table3RowKey, column: Table3ColumnKey });

/** One number of table three of a roll-up, body by body. */
export const GET = (request: Request, { params }: Context) =>
  reading(async (call) => {
    const parsed = parseQuery(request, RollUpQuery);
    if ('response' in parsed) return parsed.response;
    const { asOf, ...asked } = parsed.query;
    const path = await params;
    const year = yearOfPath(path.year);
    if (!year.ok) return answer(year);
    const cell = Cell.safeParse(path);
    if (!cell.success) return answer(refuse('not_found'));
    return answer(await loadRollUpCell(call, year.value, cell.data, { ...asked, until: asOf && endOfDay(asOf) }));
  });
