import { LEDGER_TOO_LARGE } from '@/lib/domain/disclosure/ledger';
import { ImportDisclosures, importSentDisclosures } from '@/lib/services/ledger/sent-disclosures';
import { answer, writingFile } from '../../door';

export const POST = (request: Request) =>
  writingFile(
    request,
    { fields: ImportDisclosures, tooLarge: LEDGER_TOO_LARGE },
    async (call, { fields, ...file }, key) => answer(await importSentDisclosures(call, file, fields, key)),
  );
