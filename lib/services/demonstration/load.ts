/** Loads the demonstration body into an empty database, through the same services as everything else. */
import 'server-only';
import { insertUnit, insertUser } from '@/db/bodies';
import { commit } from '@/db/client';
import { insertDispute } from '@/db/reports';
import { day } from '@/lib/domain/day';
import { raise } from '@/lib/domain/raise';
import type { Actor } from '@/lib/domain/staff/actor';
import type { Role } from '@/lib/domain/staff/role';
import { newId } from '@/lib/platform/id';
import { officeMoment, today } from '@/lib/platform/today';
import { callAt } from '../call';
import { makeBody, newPassword } from '../settings';
import { hashPassword } from '../sign-in';
import { publishYear } from '../yearly-report';
import { CASES_2020, SUIT_OF_2019 } from './cases-2020';
import { liveCases } from './live-cases';
import { BODY_NAME, SETTINGS, STAFF, type StaffKey, UNITS } from './people';
import { type Cast, play } from './play';

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

async function makeCast(): Promise<{ cast: Cast; accounts: DemoAccount[] }> {
  const bodyId = await makeBody(BODY_NAME, FOUNDED, { settings: SETTINGS, demonstration: true });
  const unitIds = Object.fromEntries(Object.keys(UNITS).map((key) => [key, newId()]));
  await commit((tx) =>
    Object.entries(UNITS).map(([key, name], position) =>
      insertUnit(tx, bodyId, { id: unitIds[key] ?? raise('unit'), name, parentId: null }, position),
    ),
  );
  const people = await Promise.all(
    Object.entries(STAFF).map(async ([key, { username, name, roles, unit }]) => {
      const password = newPassword();
      return {
        key: key as StaffKey,
        id: newId(),
        username,
        name,
        roles,
        unitId: unitIds[unit] ?? raise('unit'),
        password,
        passwordHash: await hashPassword(password),
      };
    }),
  );
  const createdAt = new Date(FOUNDED);
  await commit((tx) =>
    people.map(({ id, username, name, roles, unitId, passwordHash }) =>
      insertUser(tx, {
        id,
        bodyId,
        username,
        name,
        roles: [...roles],
        unitId,
        passwordHash,
        email: `${username}@example.invalid`,
        active: true,
        createdAt,
      }),
    ),
  );
  const actorOf = ({ id, name, roles, unitId }: (typeof people)[number]): Actor => ({
    userId: id,
    name,
    bodyId,
    roles,
    unitId,
    unitIds: [unitId],
  });
  const actors = Object.fromEntries(people.map((person) => [person.key, actorOf(person)])) as Cast['actors'];
  const accounts = people.map(({ username, name, roles, password }) => ({ username, name, role: roles[0], password }));
  return { cast: { actors, unitIds }, accounts };
}

export async function loadDemonstration(): Promise<Demonstration> {
  const { cast, accounts } = await makeCast();
  for (const story of CASES_2020) await play(story, cast);
  const { bodyId } = cast.actors.registrar;
  await commit((tx) => [
    insertDispute(tx, { id: newId(), bodyId, caseId: null, ...SUIT_OF_2019, version: 1, createdAt: new Date(FOUNDED) }),
  ]);
  const published = await publishYear(callAt(cast.actors.supervisor, officeMoment(day('2021-01-22'))), 2020);
  if (!published.ok) raise(`the year 2020 cannot be published: ${JSON.stringify(published.refusal)}`);

  let tryOut: Demonstration['tryOut'] | undefined;
  const live = liveCases(today()).sort((a, b) => (a.arrivedOn < b.arrivedOn ? -1 : 1));
  for (const story of live) {
    const { acceptanceNumber, queryCode } = await play(story, cast);
    if (story.until === 'accepted') tryOut = { acceptanceNumber, queryCode };
  }
  return { accounts, tryOut: tryOut ?? raise('no live case to try') };
}
