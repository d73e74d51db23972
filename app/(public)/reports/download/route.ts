import { z } from 'zod';
import { download } from '@/app/download';
import { ReportFormat } from '@/lib/domain/report/report-format';
import { drawPublicReport } from '@/lib/services/citizen';

const Asked = z.object({
  year: z.coerce.number().int(),
  version: z.coerce.number().int().optional(),
  format: ReportFormat,
  body: z.string().max(64).optional(),
});

/** A published report as a file, for everyone: the newest version unless another one is asked for. */
export async function GET(request: Request) {
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const file = asked.success ? await drawPublicReport(asked.data) : null;
  if (!file) return new Response(null, { status: 404 });
  return download({ name: file.fileName, bytes: file.bytes, mediaType: file.mediaType });
}
