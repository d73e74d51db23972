/** Every step of a case after intake: load, authorise, decide, commit. One door for all commands, one answer for all refusals. */
import 'server-only';
import { type StaffMember, stillHolds } from '@/db/bodies';
import { appendEvents, loadCase, type StoredCase } from '@/db/cases';
import { commit } from '@/db/client';
import { Conflict } from '@/db/engine';
import { loadApplicant } from '@/db/people';
import { maskName } from '@/lib/domain/applicant/identity-check';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import type { Action, CaseCommand } from '@/lib/domain/case/command';
import { decide } from '@/lib/domain/case/decide';
import { isWithin, visibleTo } from '@/lib/domain/case/scope';
import { whoseMove } from '@/lib/domain/case/whose-move';
import { refuse, type Result } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/staff/actor';
import type { Call } from './call';
import { loadApplicantCounts } from './applicant-counts';
import { answerStatements, once } from './idempotency';
import { withReason } from './report/published-years';
import { decideContext, loadOffice, loadOfficeOf, type Office } from './office';

/** A case this person may see, or null: what they may not see does not exist for them. */
export async function loadVisibleCase(actor: Actor, caseId: string): Promise<StoredCase | null> {
  const stored = await loadCase(actor.bodyId, caseId);
  if (!stored) return null;
  const { status, unitId, handlerId } = stored.state;
  const seen = { status, unitId, handlerId, moverRole: whoseMove(stored.state).role };
  return isWithin(visibleTo(actor), seen) ? stored : null;
}

export interface Acted {
  readonly caseId: string;
  /** Version after the command. */
  readonly version: number;
}

const changedMeanwhile = (stored: StoredCase | null) => {
  const last = stored?.events.at(-1);
  return refuse('changed_meanwhile', {
    values: { by: last?.by.name ?? '', event: last?.type ?? '', version: stored?.state.version ?? 0 },
  });
};

/** Whoever the events give the case to, and has to be there to take it. */
function takerOf(events: readonly CaseEvent[], { staff }: Office): StaffMember | undefined {
  const given = events.findLast((event) => 'handlerId' in event);
  return given && staff.find(({ id }) => id === given.handlerId);
}

/** Commands that rest on how often the applicant has asked. */
const COUNTED: readonly Action[] = ['askReasons', 'chargeFee'];

/** A person's name is masked otherwise than an organisation's: renewed when the kind of applicant is corrected. */
async function remasked({ bodyId, id }: StoredCase, events: readonly CaseEvent[]): Promise<string | undefined> {
  const kind = events.findLast((event) => event.type === 'corrected')?.changes.applicantKind;
  const applicant = kind && (await loadApplicant(bodyId, id));
  return applicant ? maskName(kind, applicant.name) : undefined;
}

export interface Sending {
  /** The sender's idempotency key. */
  readonly key?: string | undefined;
  /** Why the numbers of a published report may move. */
  readonly restates?: string | undefined;
}

/** @param expectedVersion the version the person was looking at; a case that has moved on refuses and says what changed. */
export async function actOnCase(
  call: Call,
  caseId: string,
  command: CaseCommand,
  expectedVersion: number,
  { key, restates }: Sending = {},
): Promise<Result<Acted>> {
  const keyed = { key, request: { caseId, command, expectedVersion, restates } };
  return once(call, keyed, async (): Promise<Result<Acted>> => {
    const stored = await loadVisibleCase(call.actor, caseId);
    if (!stored) return refuse('not_found');
    if (stored.state.version !== expectedVersion) return changedMeanwhile(stored);
    // Open again, the case is counted with the newest calendar like every open case.
    const office = await (command.type === 'reopen' ? loadOffice(stored.bodyId) : loadOfficeOf(stored));
    const counts = COUNTED.includes(command.type) ? await loadApplicantCounts(stored) : undefined;
    const possible = decide(stored.state, command, decideContext(call, office, counts));
    if (!possible.ok) return possible;
    const decided = await withReason(stored.bodyId, stored.events, possible.value, restates);
    if (!decided.ok) return decided;

    const acted: Acted = { caseId, version: stored.state.version + decided.value.length };
    const masked = await remasked(stored, decided.value);
    const taker = takerOf(decided.value, office);
    try {
      await commit((tx) => [
        ...(taker ? [stillHolds(tx, taker)] : []),
        ...appendEvents(tx, stored, decided.value, office.calendar, masked),
        ...answerStatements(tx, call, keyed, acted),
      ]);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const now = await loadCase(call.actor.bodyId, caseId);
      const isSame = now?.state.version === stored.state.version;
      return isSame ? refuse('handler_unknown', { field: 'handlerId' }) : changedMeanwhile(now);
    }
    return { ok: true, value: acted };
  });
}
