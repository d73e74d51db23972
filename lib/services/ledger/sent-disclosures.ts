/** A ledger of proactive disclosure sent by somebody who keeps the register of the body: looked at first, then imported as a whole. */
import 'server-only';
import { z } from 'zod';
import { loadBody } from '@/db/bodies';
import { Duplicate } from '@/db/engine';
import { LARGEST_LEDGER_MEGABYTES, LEDGER_TOO_LARGE } from '@/lib/domain/disclosure/ledger';
import { refuse, type Refusal, type Result } from '@/lib/domain/result';
import { sha256 } from '@/lib/platform/seal';
import type { Call } from '../call';
import { mayWriteOf } from '../disclosures';
import { safeName } from '../documents';
import { answerStatements, type Keyed, once } from '../idempotency';
import { Restates } from '../report/published-years';
import type { ImportProblems, ImportSummary } from './import-cases';
import { importDisclosures } from './import-disclosures';
import { LedgerFileError, MEGABYTE } from './ledger-file';

/** What an xlsx may unpack to: others wait while it is read. */
const LARGEST_UNPACKED_MEGABYTES = 16;

/** What is sent beside the file. `dryRun`: only look, and say what would be imported or what is wrong. */
export const ImportDisclosures = z.strictObject({ dryRun: z.stringbool().default(false), restates: Restates });
export type ImportDisclosures = z.infer<typeof ImportDisclosures>;

export interface SentLedger {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type DisclosuresImported = ImportSummary | ImportProblems;

function refusalOf({ code, values }: LedgerFileError): Refusal {
  if (code === 'publishedYears') return { code: 'published_year_reason_required', field: 'restates', values };
  return { code: 'ledger_unusable', field: 'file', values: { ...values, fault: code } };
}

/**
 * Problems are the answer to somebody who only looks; they keep everything else from being imported.
 * @param key the sender's idempotency key.
 */
export async function importSentDisclosures(
  call: Call,
  sent: SentLedger,
  input: ImportDisclosures,
  key?: string,
): Promise<Result<DisclosuresImported>> {
  const keyed = { key, request: { importDisclosures: sent.name, sha256: sha256(sent.bytes), ...input } };
  const bring = () => once(call, keyed, () => importOnce(call, sent, input, keyed));
  try {
    return await bring();
  } catch (error) {
    // Somebody brought some of the same rows at the same time: they are here by now.
    if (error instanceof Duplicate) return bring();
    throw error;
  }
}

async function importOnce(
  call: Call,
  { name, bytes }: SentLedger,
  { dryRun, restates }: ImportDisclosures,
  keyed: Keyed,
): Promise<Result<DisclosuresImported>> {
  const { actor, at } = call;
  const body = await loadBody(actor.bodyId);
  if (!body || !mayWriteOf(actor, null)) return refuse('not_allowed');
  if (bytes.length === 0) return refuse('file_missing', { field: 'file' });
  if (bytes.length > LARGEST_LEDGER_MEGABYTES * MEGABYTE) return { ok: false, refusal: LEDGER_TOO_LARGE };
  const file = { name: safeName(name), bytes: Buffer.from(bytes), largestMegabytes: LARGEST_UNPACKED_MEGABYTES };
  try {
    const value = await importDisclosures(body, file, {
      at,
      by: { userId: actor.userId, name: actor.name },
      dryRun,
      isNewBody: false,
      restates,
      onProgress: () => undefined,
      also: (tx, summary) => answerStatements(tx, call, keyed, summary),
    });
    return 'problems' in value && !dryRun
      ? refuse('ledger_has_problems', { field: 'file', values: { count: value.problems.length } })
      : { ok: true, value };
  } catch (error) {
    if (error instanceof LedgerFileError) return { ok: false, refusal: refusalOf(error) };
    throw error;
  }
}
