import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '@/lib/domain/staff/role';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { aCase, OTHER_UNIT, UNIT } from '@/lib/testing/case-builder';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import {
  clearSetupTokens,
  hasSetupToken,
  holdsNoOpenCase,
  insertSession,
  insertSetupToken,
  insertUser,
  listBodies,
  listStaff,
  listUnits,
  loadBody,
  loadCredentials,
  loadCredentialsOf,
  loadSession,
  replacePassword,
  revokeSession,
  revokeSessionsOf,
  stillHolds,
  takeSetupToken,
  touchSession,
  updateBodySettings,
  updateUser,
} from './bodies';
import { appendEvents, loadCase } from './cases';
import { closeDatabase, commit } from './client';
import { Conflict, Duplicate } from './engine';
import { rawSql, useFreshDatabase } from './testing';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const at = (time: string) => new Date(`2020-03-02T${time}:00.000Z`);
const session = (idHash: string, userId = 'the-handler') => ({
  idHash,
  bodyId: BODY.id,
  userId,
  createdAt: at('09:00'),
  seenAt: at('09:00'),
});
const signedIn = (idHash: string, userId?: string) => commit((tx) => [insertSession(tx, session(idHash, userId))]);

describe('a body', () => {
  test('comes back with its settings, its units in their order and its staff', async () => {
    expect(await loadBody(BODY.id)).toEqual(BODY);
    expect(await listBodies()).toEqual([BODY]);
    expect((await listUnits(BODY.id)).map(({ id }) => id)).toEqual([UNIT, OTHER_UNIT]);
    expect((await listStaff(BODY.id)).find(({ id }) => id === 'handler-b')).toEqual({
      id: 'handler-b',
      username: 'handler-b',
      name: 'handler-b',
      roles: ['handler'],
      unitId: OTHER_UNIT,
      active: true,
      email: '',
    });
  });

  test('that is not there has nothing', async () => {
    expect(await loadBody('another')).toBeNull();
    expect(await listUnits('another')).toEqual([]);
    expect(await listStaff('another')).toEqual([]);
  });

  test('takes new settings in place of those that were read, and only if it is there', async () => {
    const settings = { ...BODY.settings, court: '某法院', reviewPlan: [] };
    const before = (await loadBody(BODY.id))?.settings ?? expect.fail('no body');
    const renew = (bodyId: string) => commit((tx) => [updateBodySettings(tx, bodyId, before, settings)]);
    await expect(renew('another')).rejects.toBeInstanceOf(Conflict);
    await renew(BODY.id);
    expect((await loadBody(BODY.id))?.settings).toEqual(settings);
    await expect(renew(BODY.id)).rejects.toBeInstanceOf(Conflict);
  });
});

describe('an account', () => {
  const row = {
    id: 'new',
    bodyId: BODY.id,
    unitId: null,
    username: 'the-handler',
    name: '某',
    roles: [],
    passwordHash: 'hash',
    active: true,
    createdAt: at('09:00'),
  };

  test('has a name of its own', async () => {
    await expect(commit((tx) => [insertUser(tx, row)])).rejects.toBeInstanceOf(Duplicate);
  });

  test('belongs to a unit that exists', async () => {
    const stray = { ...row, username: 'new', unitId: 'nowhere' };
    await expect(commit((tx) => [insertUser(tx, stray)])).rejects.toThrow();
    expect(await loadCredentials('new')).toBeNull();
  });

  test('is changed by its own body only', async () => {
    await commit((tx) => [updateUser(tx, BODY.id, 'the-handler', { active: false })]);
    expect(await loadCredentials('the-handler')).toMatchObject({ id: 'the-handler', active: false });
    const foreign = commit((tx) => [updateUser(tx, 'another', 'the-handler', { active: true })]);
    await expect(foreign).rejects.toBeInstanceOf(Conflict);
  });
});

describe('a password', () => {
  const read = () => loadCredentialsOf(BODY.id, 'the-handler');

  test('takes the place of the one that was read, and of no other', async () => {
    const seen = (await read()) ?? expect.fail('no account');
    await commit((tx) => [replacePassword(tx, seen, 'new')]);
    expect(await read()).toMatchObject({ username: 'the-handler', passwordHash: 'new' });
    await expect(commit((tx) => [replacePassword(tx, seen, 'newer')])).rejects.toBeInstanceOf(Conflict);
  });

  test('is known to its own body only', async () => {
    expect(await loadCredentialsOf('another', 'the-handler')).toBeNull();
  });
});

describe('a commit that rests on what an account holds', () => {
  const rest = (roles: Role[]) => commit((tx) => [stillHolds(tx, { id: 'the-system_admin', roles, unitId: UNIT })]);

  test('goes through while it does', async () => {
    await rest(['system_admin']);
    await expect(rest(['supervisor'])).rejects.toBeInstanceOf(Conflict);
  });

  test('fails once it is switched off', async () => {
    await commit((tx) => [updateUser(tx, BODY.id, 'the-system_admin', { active: false })]);
    await expect(rest(['system_admin'])).rejects.toBeInstanceOf(Conflict);
  });
});

describe('giving somebody a case and switching them off at the same moment', () => {
  test('never both go through, whichever comes first', async () => {
    const member = { id: 'the-handler', roles: ['handler'] as const, unitId: UNIT };
    for (let round = 0; round < 20; round += 1) {
      const story = aCase().received('2020-03-02').assigned();
      const id = await storeCase(story, { number: `2020-${1000 + round}` });
      const stored = (await loadCase(BODY.id, id)) ?? expect.fail('no case');
      const accepted = story.accepted().events().slice(stored.events.length);
      const take = () =>
        commit((tx) => [stillHolds(tx, member), ...appendEvents(tx, stored, accepted, NATIONAL_CALENDAR)]);
      const leave = () =>
        commit((tx) => [
          updateUser(tx, BODY.id, member.id, { active: false }),
          holdsNoOpenCase(tx, BODY.id, member.id),
        ]);
      const settled = await Promise.allSettled((round % 2 === 0 ? [take, leave] : [leave, take]).map((go) => go()));
      const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
      expect(refused).toHaveLength(1);
      expect(refused[0]).toBeInstanceOf(Conflict);
      await commit((tx) => [updateUser(tx, BODY.id, member.id, { active: true })]);
      await rawSql(`update cases set handler_id = null`);
    }
  });
});

describe('a session', () => {
  test('tells who it belongs to, as they are now', async () => {
    await signedIn('hash-1');
    await commit((tx) => [updateUser(tx, BODY.id, 'the-handler', { roles: ['supervisor'], unitId: OTHER_UNIT })]);
    expect(await loadSession('hash-1')).toEqual({
      userId: 'the-handler',
      bodyId: BODY.id,
      name: 'the-handler',
      roles: ['supervisor'],
      unitId: OTHER_UNIT,
      createdAt: at('09:00'),
      seenAt: at('09:00'),
    });
  });

  test('is marked as seen', async () => {
    await signedIn('hash-1');
    await signedIn('hash-2');
    await commit((tx) => [touchSession(tx, 'hash-1', at('09:20'))]);
    expect(await loadSession('hash-1')).toMatchObject({ seenAt: at('09:20'), createdAt: at('09:00') });
    expect(await loadSession('hash-2')).toMatchObject({ seenAt: at('09:00') });
  });

  test('ends alone when it is revoked', async () => {
    await signedIn('hash-1');
    await signedIn('hash-2');
    await commit((tx) => [revokeSession(tx, 'hash-1', at('09:30'))]);
    expect(await loadSession('hash-1')).toBeNull();
    expect(await loadSession('hash-2')).not.toBeNull();
  });

  test('ends with all others of the same person, and with none of anybody else', async () => {
    await signedIn('hash-1');
    await signedIn('hash-2');
    await signedIn('hash-3', 'the-registrar');
    await commit((tx) => [revokeSessionsOf(tx, 'the-handler', at('09:30'))]);
    expect(await Promise.all(['hash-1', 'hash-2'].map(loadSession))).toEqual([null, null]);
    expect(await loadSession('hash-3')).toMatchObject({ userId: 'the-registrar' });
  });

  test('goes on where it is the one left out', async () => {
    await signedIn('hash-1');
    await signedIn('hash-2');
    await commit((tx) => [revokeSessionsOf(tx, 'the-handler', at('09:30'), 'hash-2')]);
    expect(await loadSession('hash-1')).toBeNull();
    expect(await loadSession('hash-2')).not.toBeNull();
  });

  test('of a disabled account opens nothing', async () => {
    await signedIn('hash-1');
    await commit((tx) => [updateUser(tx, BODY.id, 'the-handler', { active: false })]);
    expect(await loadSession('hash-1')).toBeNull();
  });

  test('nobody has opens nothing', async () => {
    expect(await loadSession('hash-9')).toBeNull();
  });
});

describe('the token of the first administrator', () => {
  test('is used up once', async () => {
    await commit((tx) => [insertSetupToken(tx, 'token', at('09:00'))]);
    expect(await hasSetupToken('token')).toBe(true);
    await commit((tx) => [takeSetupToken(tx, 'token')]);
    await expect(commit((tx) => [takeSetupToken(tx, 'token')])).rejects.toBeInstanceOf(Conflict);
    expect(await hasSetupToken()).toBe(false);
  });

  test('is not another one', async () => {
    await commit((tx) => [insertSetupToken(tx, 'token', at('09:00'))]);
    expect(await hasSetupToken('tokem')).toBe(false);
    await expect(commit((tx) => [takeSetupToken(tx, 'tokem')])).rejects.toBeInstanceOf(Conflict);
    expect(await hasSetupToken()).toBe(true);
  });

  test('goes when a new one is given out', async () => {
    await commit((tx) => [insertSetupToken(tx, 'old', at('09:00'))]);
    await commit((tx) => [clearSetupTokens(tx), insertSetupToken(tx, 'new', at('10:00'))]);
    expect(await hasSetupToken('old')).toBe(false);
    expect(await hasSetupToken('new')).toBe(true);
  });
});
