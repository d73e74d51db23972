import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { updateUser } from '@/db/bodies';
import { closeDatabase, commit } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { answer, refusal } from '@/lib/testing/decisions';
import { BODY, storeOffice } from '@/lib/testing/office';
import { changePassword, loadAccount } from './account';
import { hashPassword } from './passwords';
import { actorOfSession, signIn } from './sign-in';

const OLD = 'Old-passw0rd';
const NEW = 'New-passw0rd';
const me = callBy('handler', '2020-03-04');
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(OLD);
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-03-04T02:00:00Z') });
  await useFreshDatabase();
  await storeOffice();
  await commit((tx) => ['the-handler', 'another-handler'].map((id) => updateUser(tx, BODY.id, id, { passwordHash })));
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeDatabase);

const enter = async (password = OLD, username = 'the-handler') => {
  const entered = await signIn({ username, password, clientIp: '192.0.2.1' });
  return entered.kind === 'signed_in' ? entered.sessionId : entered.kind;
};
const isAlive = async (sessionId: string) => (await actorOfSession(sessionId, true)) !== null;
const change = (current: string, password: string, sessionId = '') =>
  changePassword(me, sessionId, { current, password });

test('everybody sees who they are here', async () => {
  for (const role of Role.options) {
    expect(await loadAccount(callBy(role, '2020-03-04'))).toEqual({
      username: `the-${role}`,
      name: `the-${role}`,
      roles: [role],
      unitName: '甲处',
    });
  }
});

describe('changing one’s own password', () => {
  test('ends every other session of the same person, and nobody else’s', async () => {
    const [here, there, colleague] = [await enter(), await enter(), await enter(OLD, 'another-handler')];
    given(await change(OLD, NEW, here));
    expect(await Promise.all([here, there, colleague].map(isAlive))).toEqual([true, false, true]);
    expect(await enter(OLD)).toBe('refused');
    expect(await isAlive(await enter(NEW))).toBe(true);
    expect(JSON.stringify(await rawSql('select * from users'))).not.toContain(NEW);
  });

  test('asks for the old one', async () => {
    expect(refusal(await change('Wrong-passw0rd', NEW))).toEqual({ code: 'password_wrong', field: 'current' });
    expect(await enter(NEW)).toBe('refused');
  });

  test.each([
    ['too short', 'Short-1', 'password_length'],
    ['too plain', 'onlysmallletters', 'password_too_plain'],
    ['the user name', 'The-Handler', 'password_is_username'],
    ['the old one', OLD, 'password_unchanged'],
  ])('does not take one that is %s', async (_name, password, code) => {
    expect(refusal(await change(OLD, password))).toMatchObject({ code, field: 'password' });
    expect(await isAlive(await enter(OLD))).toBe(true);
  });

  test('may be tried five times with a wrong old one, then not for a quarter of an hour', async () => {
    for (let tries = 1; tries <= 5; tries++) expect(answer(await change(`Wrong-${tries}`, NEW))).toBe('password_wrong');
    expect(refusal(await change(OLD, NEW))).toEqual({ code: 'too_many_attempts', values: { seconds: 900 } });
    vi.setSystemTime(Date.now() + 16 * 60_000);
    given(await change(OLD, NEW));
  });

  test('thirty times at once is counted before anything is verified', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => change(`Wrong-${index}`, NEW)));
    expect(answers.filter((one) => answer(one) === 'password_wrong').length).toBeLessThanOrEqual(5);
  });

  test('does not use up tries while the new one is only being thought up', async () => {
    for (let tries = 1; tries <= 8; tries++) await change(OLD, 'plain');
    given(await change(OLD, NEW));
  });
});
