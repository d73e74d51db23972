import { loadReportFile } from '@/lib/services/report-document/report-file';
import { answer, parseQuery, reading } from '../../../door';
import { download } from '@/app/download';
import { ReportDocumentQuery } from '../../../report-queries';
import { yearOfPath } from '../../year';

type Context = { params: Promise<{ year: string }> };

export const GET = (request: Request, { params }: Context) =>
  reading(async (call) => {
    const parsed = parseQuery(request, ReportDocumentQuery);
    if ('response' in parsed) return parsed.response;
    const year = yearOfPath((await params).year);
    if (!year.ok) return answer(year);
    const file = await loadReportFile(call, { year: year.value, ...parsed.query });
    if (!file.ok) return answer(file);
    const { fileName, bytes, mediaType } = file.value;
    return download({ name: fileName, bytes, mediaType });
  });
