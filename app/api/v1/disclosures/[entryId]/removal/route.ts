import { removeDisclosure, RemoveDisclosure } from '@/lib/services/disclosures';
import { answer, writingJson } from '../../../door';

type Context = { params: Promise<{ entryId: string }> };

export const POST = (request: Request, { params }: Context) =>
  writingJson(request, RemoveDisclosure, async (call, input, key) =>
    answer(await removeDisclosure(call, (await params).entryId, input, key)),
  );
