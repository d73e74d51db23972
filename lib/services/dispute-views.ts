/** The register of disputes as its page shows it: each with its limits, how far it has come, and the versions it went through. */
import 'server-only';
import { listStaff } from '@/db/bodies';
import { listDisputeVersions, standing, type StoredDispute } from '@/db/disputes';
import { changedBetween } from '@/lib/domain/dispute/dispute-history';
import { entryOf } from '@/lib/domain/dispute/dispute-entry';
import { disputeLimits } from '@/lib/domain/dispute/dispute-limits';
import { stageOf } from '@/lib/domain/dispute/stage';
import { refuse } from '@/lib/domain/result';
import type { Call } from './call';
import { mayReadDisputes, mayWriteDisputes } from './disputes';
import { loadOffice } from './office';

/** Made by a ledger, or carried over from before there was a history, where no person did it. */
const LEDGER = 'ledger';

/** A version as people read it: cases by their numbers, the reconsideration before it by the day it was filed. */
function toldOf(version: StoredDispute, filedOn: ReadonlyMap<string, string>) {
  const { precededBy, ...entry } = entryOf(version);
  return {
    ...entry,
    acceptanceNumber: version.acceptanceNumber,
    precededBy: precededBy && (filedOn.get(precededBy) ?? precededBy),
    orderedNumber: version.orderedNumber,
  };
}

/** The disputes of the body with their histories. Refused to whoever may not see the list. */
export async function listDisputeViews({ actor, today }: Call) {
  if (!mayReadDisputes(actor)) return refuse('not_allowed');
  const [versions, staff, { calendar }] = await Promise.all([
    listDisputeVersions(actor.bodyId),
    listStaff(actor.bodyId),
    loadOffice(actor.bodyId),
  ]);
  const nameOf = (userId: string) => staff.find(({ id }) => id === userId)?.name ?? null;
  const filedOn = new Map(versions.map((version) => [version.id, version.filedOn]));
  const rows = standing(versions).map((dispute) => {
    const own = versions.filter(({ id }) => id === dispute.id);
    const { id, version, caseId, acceptanceNumber, orderedCaseId, orderedNumber } = dispute;
    return {
      id,
      version,
      caseId,
      acceptanceNumber,
      ...entryOf(dispute),
      orderedCaseId,
      orderedNumber,
      stage: stageOf(dispute),
      limits: disputeLimits(dispute, calendar, today),
      history: own.map((made, at) => {
        const before = own[at - 1];
        return {
          version: made.version,
          at: made.madeAt.toISOString(),
          byName: nameOf(made.madeBy),
          by: made.madeBy === '' ? ('nobody' as const) : made.madeBy === LEDGER ? LEDGER : ('person' as const),
          reason: made.reason,
          changes: changedBetween(before ? toldOf(before, filedOn) : null, toldOf(made, filedOn)),
        };
      }),
    };
  });
  return { ok: true as const, value: { rows, mayWrite: mayWriteDisputes(actor), today } };
}
export type DisputeList = Extract<Awaited<ReturnType<typeof listDisputeViews>>, { ok: true }>['value'];
