import { openDocument } from '@/lib/services/documents';
import { answer, reading } from '../../door';

type Context = { params: Promise<{ documentId: string }> };

/** Always a download, never shown in place: whatever the file holds, it does not run here. */
export const GET = (_: Request, { params }: Context) =>
  reading(async (call) => {
    const opened = await openDocument(call, (await params).documentId);
    if (!opened.ok) return answer(opened);
    const { name, size, content } = opened.value;
    return new Response(new Uint8Array(content), {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(size),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/g, escape)}`,
        'content-security-policy': 'sandbox',
        'cache-control': 'no-store',
      },
    });
  });
