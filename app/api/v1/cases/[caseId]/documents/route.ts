import { DocumentKind, FILE_TOO_LARGE, LARGEST_FILE_BYTES } from '@/lib/domain/case/document-rules';
import { refuse } from '@/lib/domain/result';
import { addDocument } from '@/lib/services/documents';
import { answer, writing } from '../../../door';

type Context = { params: Promise<{ caseId: string }> };

/** Room for the multipart frame around the file. */
const FRAME_BYTES = 64 * 1024;

/** A paper of which nobody says that it is a working paper is kept as one that shows the applicant. */
const Kind = DocumentKind.default('applicant');

async function formOf(request: Request): Promise<{ file: File; kind: FormDataEntryValue | undefined } | null> {
  try {
    const form = await request.formData();
    const file = form.get('file');
    return file instanceof File ? { file, kind: form.get('kind') ?? undefined } : null;
  } catch {
    return null;
  }
}

export const POST = (request: Request, { params }: Context) =>
  writing(request, async (call, key) => {
    if (Number(request.headers.get('content-length') ?? Infinity) > LARGEST_FILE_BYTES + FRAME_BYTES) {
      return answer({ ok: false, refusal: FILE_TOO_LARGE });
    }
    const sent = await formOf(request);
    if (!sent) return answer(refuse('file_missing', { field: 'file' }));
    const { file } = sent;
    const kind = Kind.safeParse(sent.kind);
    if (!kind.success) return answer(refuse('invalid_input', { field: 'kind' }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    return answer(
      await addDocument(call, (await params).caseId, { kind: kind.data, name: file.name, bytes }, key),
      201,
    );
  });
