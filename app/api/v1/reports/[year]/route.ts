import { endOfDay } from '@/lib/platform/today';
import { loadReportView } from '@/lib/services/report/report-desk';
import { answer, parseQuery, reading } from '../../door';
import { ReportQuery } from '../../report-queries';
import { yearOfPath } from '../year';

type Context = { params: Promise<{ year: string }> };

export const GET = (request: Request, { params }: Context) =>
  reading(async (call) => {
    const parsed = parseQuery(request, ReportQuery);
    if ('response' in parsed) return parsed.response;
    const { form, asOf } = parsed.query;
    const year = yearOfPath((await params).year);
    return answer(year.ok ? await loadReportView(call, year.value, { form, until: asOf && endOfDay(asOf) }) : year);
  });
