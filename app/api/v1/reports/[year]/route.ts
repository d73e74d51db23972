import { loadReportView } from '@/lib/services/yearly-report';
import { answer, parseQuery, reading } from '../../door';
import { ReportQuery } from '../../operations';
import { yearOfPath } from '../year';

type Context = { params: Promise<{ year: string }> };

export const GET = (request: Request, { params }: Context) =>
  reading(async (call) => {
    const parsed = parseQuery(request, ReportQuery);
    if ('response' in parsed) return parsed.response;
    const year = yearOfPath((await params).year);
    return answer(year.ok ? await loadReportView(call, year.value, parsed.query.form) : year);
  });
