import { FILE_TOO_LARGE, LARGEST_FILE_BYTES } from '@/lib/domain/case/document-rules';
import { refuse } from '@/lib/domain/result';
import { addDocument } from '@/lib/services/documents';
import { answer, writing } from '../../../door';

type Context = { params: Promise<{ caseId: string }> };

/** Room for the multipart frame around the file. */
const FRAME_BYTES = 64 * 1024;

async function fileOf(request: Request): Promise<File | null> {
  try {
    const file = (await request.formData()).get('file');
    return file instanceof File ? file : null;
  } catch {
    return null;
  }
}

export const POST = (request: Request, { params }: Context) =>
  writing(request, async (call, key) => {
    if (Number(request.headers.get('content-length') ?? Infinity) > LARGEST_FILE_BYTES + FRAME_BYTES) {
      return answer({ ok: false, refusal: FILE_TOO_LARGE });
    }
    const file = await fileOf(request);
    if (!file) return answer(refuse('file_missing', { field: 'file' }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    return answer(await addDocument(call, (await params).caseId, { name: file.name, bytes }, key), 201);
  });
