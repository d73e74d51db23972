import { FILE_TOO_LARGE } from '@/lib/domain/case/document-rules';
import { addDocument } from '@/lib/services/documents';
import { answer, writingFile } from '../../../door';
import { DocumentFields } from '../../../operations';

type Context = { params: Promise<{ caseId: string }> };

export const POST = (request: Request, { params }: Context) =>
  writingFile(
    request,
    { fields: DocumentFields, tooLarge: FILE_TOO_LARGE },
    async (call, { name, bytes, fields }, key) =>
      answer(await addDocument(call, (await params).caseId, { ...fields, name, bytes }, key), 201),
  );
