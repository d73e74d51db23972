import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { updateUser } from '@/db/bodies';
import { closeDatabase, commit } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { callBy, given } from '@/lib/testing/calls';
import { OTHER_UNIT, UNIT } from '@/lib/testing/case-builder';
import { BODY, storeOffice } from '@/lib/testing/office';
import { hashPassword } from './passwords';
import { actorOfSession, signIn, signOut } from './sign-in';
import { changeStaff } from './staff';
import { addUnit } from './units';

const PASSWORD = '某个 pass-word 𠮷';
const MINUTE = 60_000;
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-03-04T02:00:00Z') });
  await useFreshDatabase();
  await storeOffice();
  await commit((tx) => [updateUser(tx, BODY.id, 'the-handler', { passwordHash })]);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeDatabase);

const wait = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE);
const enter = (password = PASSWORD, username = 'the-handler', clientIp = '192.0.2.1') =>
  signIn({ username, password, clientIp });
const sessionId = async (...tried: Parameters<typeof enter>) => {
  const answer = await enter(...tried);
  return answer.kind === 'signed_in' ? answer.sessionId : expect.fail(answer.kind);
};
const isAlive = async (id: string, keepsAlive = true) => (await actorOfSession(id, keepsAlive)) !== null;

describe('signing in', () => {
  test('opens a session that says who it is', async () => {
    expect(await actorOfSession(await sessionId(), true)).toEqual({
      userId: 'the-handler',
      name: 'the-handler',
      bodyId: BODY.id,
      roles: ['handler'],
      unitId: UNIT,
      unitIds: [UNIT],
    });
  });

  test('takes the name in any case and width, and the password in any normal form', async () => {
    expect((await enter(PASSWORD, ' The-Handler ')).kind).toBe('signed_in');
    expect((await enter(PASSWORD, 'ｔｈｅ－ｈａｎｄｌｅｒ')).kind).toBe('signed_in');
    expect((await enter(PASSWORD.normalize('NFD'))).kind).toBe('signed_in');
  });

  test('keeps no session id that could be used again, and no password', async () => {
    const id = await sessionId();
    const text = JSON.stringify(
      await Promise.all(['sessions', 'users'].map((table) => rawSql(`select * from ${table}`))),
    );
    expect(text).not.toContain(id);
    expect(text).not.toContain(PASSWORD);
    expect(text).toContain('$argon2id$');
  });

  test('gives every session an id of its own', async () => {
    expect(await sessionId()).not.toBe(await sessionId());
  });

  test('is refused alike for a wrong password, an unknown name and a disabled account', async () => {
    await commit((tx) => [updateUser(tx, BODY.id, 'the-registrar', { passwordHash, active: false })]);
    const answers = [
      await enter('wrong'),
      await enter(''),
      await enter(PASSWORD, 'nobody'),
      await enter(PASSWORD, ''),
      await enter(PASSWORD, 'the-registrar'),
      await enter('x'.repeat(1_000_000)),
      // An account whose password is still to come has none, not an empty one.
      await enter('', 'the-supervisor'),
    ];
    expect(answers).toEqual(answers.map(() => ({ kind: 'refused' })));
    expect(await rawSql('select * from sessions')).toEqual([]);
  });
});

describe('guessing a password', () => {
  test('ends after five tries, also for the right one, until fifteen minutes are over', async () => {
    for (let tries = 1; tries <= 5; tries++) expect((await enter(`wrong ${tries}`)).kind).toBe('refused');
    expect(await enter()).toEqual({ kind: 'too_many', retryAfterSeconds: 900 });
    wait(14);
    expect((await enter()).kind).toBe('too_many');
    wait(2);
    expect((await enter()).kind).toBe('signed_in');
  });

  test('thirty times at once is counted before anything is verified', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => enter(`wrong ${index}`, 'the-handler', `192.0.2.${index}`)),
    );
    expect(answers.filter(({ kind }) => kind === 'refused').length).toBeLessThanOrEqual(5);
    expect((await enter(PASSWORD, 'the-handler', '198.51.100.1')).kind).toBe('too_many');
    wait(16);
    expect((await enter(PASSWORD, 'the-handler', '198.51.100.1')).kind).toBe('signed_in');
  });

  test('is not forgotten for another spelling of the name', async () => {
    for (const name of ['the-handler', 'The-Handler', ' the-handler', 'THE-HANDLER', 'ｔｈｅ-handler']) {
      expect((await enter('wrong', name)).kind).toBe('refused');
    }
    expect((await enter()).kind).toBe('too_many');
  });

  test('is counted for names that do not exist too', async () => {
    for (let tries = 1; tries <= 5; tries++) await enter('wrong', 'nobody');
    expect((await enter('wrong', 'nobody')).kind).toBe('too_many');
  });

  test('many names ends for a network after sixty tries, and for no other', async () => {
    await rawSql(
      `insert into rate_limits (key, points, expires_at) values ('sign-in-net:192.0.2.1', 60, ${Date.now() + MINUTE})`,
    );
    expect((await enter()).kind).toBe('too_many');
    expect((await enter(PASSWORD, 'the-handler', '192.0.2.2')).kind).toBe('signed_in');
  });

  test('starts from nothing once the right password was given', async () => {
    for (let tries = 1; tries <= 4; tries++) await enter(`wrong ${tries}`);
    await sessionId();
    for (let tries = 1; tries <= 4; tries++) expect((await enter(`wrong ${tries}`)).kind).toBe('refused');
    expect((await enter()).kind).toBe('signed_in');
  });
});

describe('a session ends', () => {
  test('when the person signs out, and no other session with it', async () => {
    const [here, there] = [await sessionId(), await sessionId()];
    await signOut(here);
    expect(await isAlive(here)).toBe(false);
    expect(await isAlive(there)).toBe(true);
  });

  test('after thirty minutes in which the person did nothing', async () => {
    const id = await sessionId();
    wait(30);
    expect(await isAlive(id)).toBe(true);
    wait(31);
    expect(await isAlive(id)).toBe(false);
  });

  test('after thirty minutes also when the page refreshed itself every minute', async () => {
    const id = await sessionId();
    for (let minute = 1; minute <= 30; minute++) {
      wait(1);
      expect(await isAlive(id, false)).toBe(true);
    }
    wait(1);
    expect(await isAlive(id, false)).toBe(false);
    expect(await isAlive(id)).toBe(false);
  });

  test('not while the person keeps working, but after twelve hours even so', async () => {
    const id = await sessionId();
    for (let quarter = 1; quarter <= 48; quarter++) {
      wait(15);
      expect(await isAlive(id), `after ${quarter} quarters of an hour`).toBe(true);
    }
    wait(1);
    expect(await isAlive(id)).toBe(false);
  });

  test('at once when the account is disabled, and does not come back with it', async () => {
    const id = await sessionId();
    given(await changeStaff(callBy('system_admin', '2020-03-04'), 'the-handler', { active: false }));
    expect(await isAlive(id)).toBe(false);
    given(await changeStaff(callBy('system_admin', '2020-03-04'), 'the-handler', { active: true }));
    expect(await isAlive(id)).toBe(false);
    expect(await isAlive(await sessionId())).toBe(true);
  });

  test('for an id that was made up', async () => {
    await sessionId();
    for (const forged of ['', 'x', "' or 1=1 --"]) expect(await isAlive(forged)).toBe(false);
  });
});

test('a change of role, unit or name applies to the very next request of an open session', async () => {
  const id = await sessionId();
  const changes = { roles: ['supervisor' as const], unitId: OTHER_UNIT, name: '新名' };
  await commit((tx) => [updateUser(tx, BODY.id, 'the-handler', changes)]);
  expect(await actorOfSession(id, true)).toMatchObject({ ...changes, unitIds: [OTHER_UNIT] });
});

test('who belongs to a unit belongs to the units below it too', async () => {
  const admin = callBy('system_admin', '2020-03-04');
  const { id: below } = given(await addUnit(admin, { name: '甲处一科', parentId: UNIT }));
  const { id: lowest } = given(await addUnit(admin, { name: '甲处一科一组', parentId: below }));
  const actor = await actorOfSession(await sessionId(), true);
  expect(actor?.unitIds).toEqual([UNIT, below, lowest]);
});
