/**
 * Loads the demonstration body into an empty database, through the same services as everything else. That takes many
 * commits; accounts get their passwords in the last one, so that a load that was cut off can be told from a whole one.
 */
import 'server-only';
import { hasPasswords, insertUnit, insertUser, isDemonstration, listBodies, updateUser } from '@/db/bodies';
import { commit } from '@/db/client';
import { addDays, day } from '@/lib/domain/day';
import { raise } from '@/lib/domain/raise';
import type { Actor } from '@/lib/domain/staff/actor';
import type { Role } from '@/lib/domain/staff/role';
import { newId } from '@/lib/platform/id';
import { officeMoment, today } from '@/lib/platform/today';
import { makeBody } from '../bodies';
import { callAt } from '../call';
import { recordDisclosure } from '../disclosures';
import { concludeDispute, fileDispute } from '../disputes';
import { hashPassword, newPassword, NO_PASSWORD } from '../passwords';
import { loadOffice } from '../office';
import { playBranches } from './branches';
import { CASES_2020, SUIT_OF_2019 } from './cases-2020';
import { liveCases } from './live-cases';
import { BODY_NAME, SETTINGS, STAFF, type StaffKey, UNITS } from './people';
import { type Cast, must, play } from './play';
import { REGISTER_2020 } from './register-2020';
import { playReport } from './report-2020';

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

export interface Demonstration {
  readonly accounts: readonly DemoAccount[];
  /** A case to try the status page with. */
  readonly tryOut: { readonly acceptanceNumber: string; readonly queryCode: string };
}

const FOUNDED = officeMoment(day('2019-05-15'));

/** Whether a load was cut off. Nobody can have signed in to what is there, and nothing in it is worth keeping. */
export async function isHalfLoaded(): Promise<boolean> {
  const isEmpty = (await listBodies()).length === 0;
  return !isEmpty && (await isDemonstration()) && !(await hasPasswords());
}

async function makeCast(): Promise<Cast> {
  const bodyId = await makeBody(BODY_NAME, FOUNDED, { settings: SETTINGS, demonstration: true });
  const unitIds = Object.fromEntries(Object.keys(UNITS).map((key) => [key, newId()]));
  await commit((tx) =>
    Object.entries(UNITS).map(([key, name], position) =>
      insertUnit(tx, bodyId, { id: unitIds[key] ?? raise('unit'), name, parentId: null }, position),
    ),
  );
  const people = Object.entries(STAFF).map(([key, { username, name, roles, unit }]) => {
    const unitId = unitIds[unit] ?? raise('unit');
    const actor: Actor = { userId: newId(), name, bodyId, roles, unitId, unitIds: [unitId] };
    return { key: key as StaffKey, username, actor };
  });
  const createdAt = new Date(FOUNDED);
  await commit((tx) =>
    people.map(({ username, actor: { userId, name, roles, unitId } }) =>
      insertUser(tx, {
        id: userId,
        bodyId,
        username,
        name,
        roles: [...roles],
        unitId,
        passwordHash: NO_PASSWORD,
        email: `${username}@example.invalid`,
        active: true,
        createdAt,
      }),
    ),
  );
  const actors = Object.fromEntries(people.map(({ key, actor }) => [key, actor])) as Cast['actors'];
  const { calendar } = await loadOffice(bodyId);
  return { actors, unitIds, calendar };
}

/** The suit over an older reply, filed and concluded on its days. */
async function playSuit({ legal }: Cast['actors']): Promise<void> {
  const { kind, filedOn, concludedOn, result } = SUIT_OF_2019;
  const filed = await fileDispute(callAt(legal, officeMoment(filedOn)), {
    kind,
    filedOn,
    acceptanceNumber: '',
    asOriginalAgency: true,
    precededBy: null,
  });
  const conclusion = { version: 1, concludedOn, result, newAnswerOrderedOn: null };
  must(await concludeDispute(callAt(legal, officeMoment(concludedOn)), must(filed).id, conclusion));
}

/** What the units entered through the year, each on the day after its period. */
async function playRegister({ actors, unitIds }: Cast): Promise<void> {
  for (const { unit, ...row } of REGISTER_2020) {
    const call = callAt(actors.registrar, officeMoment(addDays(row.to, 1)));
    const unitId = unit === null ? null : (unitIds[unit] ?? raise('unit'));
    must(await recordDisclosure(call, { disclosure: { ...row, unitId } }));
  }
}

/** Opens the demonstration: the last thing that is done. */
async function givePasswords({ actors }: Cast): Promise<DemoAccount[]> {
  const accounts = await Promise.all(
    Object.entries(STAFF).map(async ([key, { username, name, roles }]) => {
      const password = newPassword();
      const { userId, bodyId } = actors[key as StaffKey];
      const passwordHash = await hashPassword(password);
      return { userId, bodyId, passwordHash, told: { username, name, role: roles[0], password } };
    }),
  );
  await commit((tx) =>
    accounts.map(({ userId, bodyId, passwordHash }) => updateUser(tx, bodyId, userId, { passwordHash })),
  );
  return accounts.map(({ told }) => told);
}

export async function loadDemonstration(): Promise<Demonstration> {
  const cast = await makeCast();
  for (const story of CASES_2020) await play(story, cast);
  await playSuit(cast.actors);
  await playRegister(cast);
  await playReport(cast);
  await playBranches(cast.actors.registrar.bodyId);

  let tryOut: Demonstration['tryOut'] | undefined;
  const live = liveCases(today(), cast.calendar).sort((a, b) => (a.arrivedOn < b.arrivedOn ? -1 : 1));
  for (const story of live) {
    const { acceptanceNumber, queryCode } = await play(story, cast);
    if (story.until === 'accepted') tryOut = { acceptanceNumber, queryCode };
  }
  return { accounts: await givePasswords(cast), tryOut: tryOut ?? raise('no live case to try') };
}
