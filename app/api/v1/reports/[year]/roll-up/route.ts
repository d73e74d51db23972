import { endOfDay } from '@/lib/platform/today';
import { loadRollUp } from '@/lib/services/report/roll-up';
import { answer, parseQuery, reading } from '../../../door';
import { RollUpQuery } from '../../../report-queries';
import { yearOfPath } from '../../year';

type Context = { params: Promise<{ year: string }> };

/** The reports of a body and of all below it, added up and side by side. */
export const GET = (request: Request, { params }: Context) =>
  reading(async (call) => {
    const parsed = parseQuery(request, RollUpQuery);
    if ('response' in parsed) return parsed.response;
    const { asOf, ...asked } = parsed.query;
    const year = yearOfPath((await params).year);
    return answer(year.ok ? await loadRollUp(call, year.value, { ...asked, until: asOf && endOfDay(asOf) }) : year);
  });
