/**
 * The register of proactive disclosure: entries recorded through the year by the units, changed and taken out with a reason, never
 * overwritten. Table two is counted from what stands in it.
 */
import 'server-only';
import { z } from 'zod';
import { listStaff, listUnits } from '@/db/bodies';
import { commit } from '@/db/client';
import {
  type DisclosureChange,
  insertDisclosureChange,
  listDisclosureChanges,
  listEntryChanges,
  standing,
} from '@/db/disclosures';
import { Duplicate } from '@/db/engine';
import { daysBetween, yearOf } from '@/lib/domain/day';
import { Disclosure } from '@/lib/domain/disclosure/disclosure';
import { countsIn, countTable2, type Table2Cell, table2Cells } from '@/lib/domain/report/table-two';
import { formForYear } from '@/lib/domain/report/report-form';
import { refuse, type Refusal, type Result } from '@/lib/domain/result';
import { type Actor, holds, worksOnCases } from '@/lib/domain/staff/actor';
import { newId } from '@/lib/platform/id';
import type { Call } from './call';
import { answerStatements, type Keyed, once } from './idempotency';
import { Restates, unexplainedMove } from './report/published-years';

const reason = z.string().trim().min(1).max(500);

export const RecordDisclosure = z.strictObject({ disclosure: Disclosure, restates: Restates });
export type RecordDisclosure = z.infer<typeof RecordDisclosure>;
export const ChangeDisclosure = z.strictObject({ version: z.number().int(), disclosure: Disclosure, reason });
export type ChangeDisclosure = z.infer<typeof ChangeDisclosure>;
export const RemoveDisclosure = z.strictObject({ version: z.number().int(), reason });
export type RemoveDisclosure = z.infer<typeof RemoveDisclosure>;

/** The registrar and the supervisor keep the register of the body, the head of a unit that of the unit and those below it. */
export const mayWriteOf = (actor: Actor, unitId: string | null): boolean =>
  holds(actor, 'registrar', 'supervisor') ||
  (holds(actor, 'unit_head') && unitId !== null && actor.unitIds.includes(unitId));

export const disclosureOf = ({
  kind,
  unitId,
  fromOn,
  toOn,
  quantities,
  title,
  number,
  source,
}: DisclosureChange): Disclosure => ({
  kind,
  unitId,
  from: fromOn,
  to: toOn,
  quantities,
  title,
  number,
  source,
});

/** What stood in the register of a body, at a moment or now. */
export const loadRegister = async (bodyId: string, until?: Date): Promise<Disclosure[]> =>
  standing(await listDisclosureChanges(bodyId, until)).map(disclosureOf);

/** The entries of one year, or those behind one number of its table two, whatever year they are of; and the table itself. */
export async function listDisclosureViews({ actor, today }: Call, year: number, cell: Table2Cell | null = null) {
  if (!worksOnCases(actor)) return refuse('not_allowed');
  const [changes, units, people] = await Promise.all([
    listDisclosureChanges(actor.bodyId),
    listUnits(actor.bodyId),
    listStaff(actor.bodyId),
  ]);
  const nameOf = (userId: string) => people.find(({ id }) => id === userId)?.name ?? null;
  const now = standing(changes);
  const rows = now
    .filter((change) => (cell ? countsIn(cell, year, disclosureOf(change)) !== 0 : yearOf(change.fromOn) === year))
    .map((change) => ({
      id: change.entryId,
      version: change.version,
      disclosure: disclosureOf(change),
      mayWrite: mayWriteOf(actor, change.unitId),
      madeByName: nameOf(change.madeBy),
      madeAt: change.madeAt.toISOString(),
      reason: change.reason,
    }))
    .sort((a, b) => daysBetween(a.disclosure.from, b.disclosure.from) || (a.id < b.id ? 1 : -1));
  const form = formForYear(year);
  const years = [...new Set([yearOf(today), year, ...now.map(({ fromOn }) => yearOf(fromOn))])].sort((a, b) => b - a);
  return {
    ok: true as const,
    value: {
      year,
      years,
      form,
      today,
      rows,
      table2: countTable2(now.map(disclosureOf), year, form),
      /** Where this person may enter something: the units, and the body as a whole. */
      units: units.map(({ id, name }) => ({ id, name, mayWrite: mayWriteOf(actor, id) })),
      mayWriteForBody: mayWriteOf(actor, null),
    },
  };
}
export type DisclosureList = Extract<Awaited<ReturnType<typeof listDisclosureViews>>, { ok: true }>['value'];

/** Why an entry cannot stand so; null where it can. */
async function refusalOf({ actor, today }: Call, disclosure: Disclosure): Promise<Refusal | null> {
  const { unitId } = disclosure;
  if (!mayWriteOf(actor, unitId)) return { code: 'not_allowed', field: 'disclosure.unitId' };
  const units = await listUnits(actor.bodyId);
  if (unitId !== null && !units.some(({ id }) => id === unitId)) {
    return { code: 'unit_unknown', field: 'disclosure.unitId' };
  }
  const ahead = (['from', 'to'] as const).find((field) => disclosure[field] > today);
  return ahead
    ? { code: 'day_in_future', field: `disclosure.${ahead}`, values: { on: disclosure[ahead], today } }
    : null;
}

/** Whether table two of a published report counts a new entry, and nobody says why; changing one always says why. */
const movesPublished = ({ actor }: Call, entry: Disclosure, reason: string | undefined): Promise<Refusal | null> =>
  unexplainedMove(actor.bodyId, reason, (year) =>
    table2Cells(formForYear(year)).some((cell) => countsIn(cell, year, entry) !== 0),
  );

const columnsOf = ({ kind, unitId, from, to, quantities, title, number, source }: Disclosure) => ({
  kind,
  unitId,
  fromOn: from,
  toOn: to,
  quantities,
  title,
  number,
  source,
});

export interface DisclosureMade {
  readonly id: string;
  readonly version: number;
}

/** @param key the sender's idempotency key. */
export async function recordDisclosure(
  call: Call,
  input: RecordDisclosure,
  key?: string,
): Promise<Result<DisclosureMade>> {
  const keyed = { key, request: { recordDisclosure: input } };
  return once(call, keyed, async (): Promise<Result<DisclosureMade>> => {
    const { disclosure, restates } = input;
    const refusal = (await refusalOf(call, disclosure)) ?? (await movesPublished(call, disclosure, restates));
    if (refusal) return { ok: false, refusal };
    return add(call, { entryId: newId(), version: 1 }, { ...columnsOf(disclosure), reason: restates ?? '' }, keyed);
  });
}

export async function changeDisclosure(
  call: Call,
  id: string,
  { version, disclosure, reason: why }: ChangeDisclosure,
): Promise<Result<DisclosureMade>> {
  const found = await entryToChange(call, id, version);
  if (!found.ok) return found;
  const refusal = await refusalOf(call, disclosure);
  if (refusal) return { ok: false, refusal };
  return add(call, { entryId: id, version: version + 1 }, { ...columnsOf(disclosure), reason: why });
}

/** @param key the sender's idempotency key. */
export async function removeDisclosure(
  call: Call,
  id: string,
  input: RemoveDisclosure,
  key?: string,
): Promise<Result<DisclosureMade>> {
  const keyed = { key, request: { removeDisclosure: id, ...input } };
  return once(call, keyed, async (): Promise<Result<DisclosureMade>> => {
    const found = await entryToChange(call, id, input.version);
    if (!found.ok) return found;
    const said = columnsOf(disclosureOf(found.value));
    const next = { entryId: id, version: input.version + 1 };
    return add(call, next, { ...said, removed: true, reason: input.reason }, keyed);
  });
}

/** The entry as this person saw it: theirs to change, and not changed since. */
async function entryToChange({ actor }: Call, id: string, version: number): Promise<Result<DisclosureChange>> {
  if (!worksOnCases(actor)) return refuse('not_allowed');
  const newest = (await listEntryChanges(actor.bodyId, id)).at(-1);
  if (!newest || newest.removed) return refuse('not_found');
  if (!mayWriteOf(actor, newest.unitId)) return refuse('not_allowed');
  return newest.version === version ? { ok: true, value: newest } : refuse('changed_meanwhile');
}

type Row = Omit<Parameters<typeof insertDisclosureChange>[1], 'entryId' | 'version' | 'bodyId' | 'madeBy' | 'madeAt'>;

async function add(
  call: Call,
  at: { readonly entryId: string; readonly version: number },
  row: Row,
  keyed?: Keyed,
): Promise<Result<DisclosureMade>> {
  const { bodyId, userId } = call.actor;
  const made = { id: at.entryId, version: at.version };
  const change = { ...row, ...at, bodyId, madeBy: userId, madeAt: new Date(call.at) };
  try {
    await commit((tx) => [
      insertDisclosureChange(tx, change),
      ...(keyed ? answerStatements(tx, call, keyed, made) : []),
    ]);
  } catch (error) {
    // Either a twin with the same key, whose answer `once` gives, or somebody else's change of the same entry.
    if (!(error instanceof Duplicate)) throw error;
    const newest = (await listEntryChanges(bodyId, at.entryId)).at(-1);
    if (newest && newest.version >= at.version && at.version > 1) return refuse('changed_meanwhile');
    throw error;
  }
  return { ok: true, value: made };
}
