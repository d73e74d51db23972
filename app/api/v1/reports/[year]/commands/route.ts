import { actOnReport } from '@/lib/services/report/report-desk';
import { answer, writingJson } from '../../../door';
import { ReportOrder } from '../../../report-queries';
import { yearOfPath } from '../../year';

type Context = { params: Promise<{ year: string }> };

export const POST = (request: Request, { params }: Context) =>
  writingJson(request, ReportOrder, async (call, { command, expectedVersion }, key) => {
    const year = yearOfPath((await params).year);
    return answer(year.ok ? await actOnReport(call, year.value, command, expectedVersion, key) : year);
  });
