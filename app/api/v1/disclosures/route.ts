import { listDisclosureViews, recordDisclosure, RecordDisclosure } from '@/lib/services/disclosures';
import { table2CellOf } from '@/lib/domain/report/table-two';
import { answer, parseQuery, reading, writingJson } from '../door';
import { DisclosureQuery } from '../operations';

export const GET = (request: Request) =>
  reading(async (call) => {
    const parsed = parseQuery(request, DisclosureQuery);
    return 'response' in parsed
      ? parsed.response
      : answer(await listDisclosureViews(call, parsed.query.year, table2CellOf(parsed.query.cell)));
  });

export const POST = (request: Request) =>
  writingJson(request, RecordDisclosure, async (call, input, key) =>
    answer(await recordDisclosure(call, input, key), 201),
  );
