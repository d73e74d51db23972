import { z } from 'zod';
import { refuse } from '@/lib/domain/result';
import { formForYear, Table3ColumnKey, Table3RowKey } from '@/lib/domain/report/report-form';
import { loadCellView } from '@/lib/services/report/report-desk';
import { answer, parseQuery, reading } from '../../../../../door';
import { CellQuery } from '../../../../../operations';
import { yearOfPath } from '../../../../year';

type Context = { params: Promise<{ year: string; row: string; column: string }> };

const CellKey = z.object({ row: Table3RowKey, column: Table3ColumnKey });

export const GET = (request: Request, { params }: Context) =>
  reading(async (call) => {
    const parsed = parseQuery(request, CellQuery);
    if ('response' in parsed) return parsed.response;
    const path = await params;
    const year = yearOfPath(path.year);
    const key = CellKey.safeParse(path);
    if (!year.ok || !key.success) return answer(refuse('not_found'));
    const { form = formForYear(year.value), page } = parsed.query;
    return answer(await loadCellView(call, { year: year.value, form, ...key.data }, page));
  });
