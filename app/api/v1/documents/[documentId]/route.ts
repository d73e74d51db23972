import { openDocument } from '@/lib/services/documents';
import { answer, reading } from '../../door';
import { download } from '@/app/download';

type Context = { params: Promise<{ documentId: string }> };

export const GET = (_: Request, { params }: Context) =>
  reading(async (call) => {
    const opened = await openDocument(call, (await params).documentId);
    return opened.ok ? download({ name: opened.value.name, bytes: opened.value.content }) : answer(opened);
  });
