import { changeDisclosure, ChangeDisclosure } from '@/lib/services/disclosures';
import { answer, writingJson } from '../../door';

type Context = { params: Promise<{ entryId: string }> };

export const PUT = (request: Request, { params }: Context) =>
  writingJson(request, ChangeDisclosure, async (call, input) =>
    answer(await changeDisclosure(call, (await params).entryId, input)),
  );
