import { endOfDay } from '@/lib/platform/today';
import { loadRollUpCell } from '@/lib/services/report/roll-up';
import { answer, parseQuery, reading } from '../../../../../../door';
import { RollUpQuery } from '../../../../../../report-queries';
import { yearOfPath } from '../../../../../year';

type Context = { params: Promise<{ year: string; row: string; column: string }> };

/** One number of table two, three or four of a roll-up, body by body. */
export const GET = (request: Request, { params }: Context) =>
  reading(async (call) => {
    const parsed = parseQuery(request, RollUpQuery);
    if ('response' in parsed) return parsed.response;
    const { asOf, ...asked } = parsed.query;
    const { year: text, row, column } = await params;
    const year = yearOfPath(text);
    if (!year.ok) return answer(year);
    const until = asOf && endOfDay(asOf);
    return answer(await loadRollUpCell(call, year.value, `${row}.${column}`, { ...asked, until }));
  });
