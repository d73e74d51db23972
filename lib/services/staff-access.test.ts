import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { insertSession, updateUser } from '@/db/bodies';
import { closeDatabase, commit } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { instant } from '@/lib/domain/instant';
import { passwordProblem } from '@/lib/domain/staff/password';
import { Role } from '@/lib/domain/staff/role';
import { sha256 } from '@/lib/platform/seal';
import { callBy, given } from '@/lib/testing/calls';
import { staff } from '@/lib/testing/case-builder';
import { answer } from '@/lib/testing/decisions';
import { BODY, storeOffice } from '@/lib/testing/office';
import { changePassword } from './account';
import { loadSettings } from './settings';
import { actorOfSession, signIn } from './sign-in';
import { forgetSignInTries, resetPassword, resetPasswordAtMachine } from './staff-access';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const ON = '2020-03-04';
const AT = instant('2020-03-04T02:00:00.000Z');
const admin = callBy('system_admin', ON);
const enter = async (password: string, username = 'the-handler') =>
  (await signIn({ username, password, clientIp: '192.0.2.1' })).kind;
const openSession = (id: string, userId = 'the-handler') =>
  commit((tx) => [
    insertSession(tx, { idHash: sha256(id), bodyId: BODY.id, userId, createdAt: new Date(), seenAt: new Date() }),
  ]);
const isAlive = async (id: string) => (await actorOfSession(id, true)) !== null;
const lockOut = async () => {
  for (let tries = 1; tries <= 6; tries++) await enter(`wrong ${tries}`);
};

describe('a password given anew', () => {
  test('is random, told once, lets in at once, and ends what was open', async () => {
    await openSession('open');
    await openSession('colleague', 'another-handler');
    await lockOut();
    const { username, password } = given(await resetPassword(admin, 'the-handler'));
    expect(username).toBe('the-handler');
    expect(passwordProblem(password, username)).toBeNull();
    expect(await Promise.all(['open', 'colleague'].map(isAlive))).toEqual([false, true]);
    expect(await enter(password)).toBe('signed_in');
    expect(JSON.stringify(await rawSql('select * from users'))).not.toContain(password);
    expect(given(await resetPassword(admin, 'the-handler')).password).not.toBe(password);
    expect(await enter(password)).toBe('refused');
  });

  test('stands, whether or not its owner is changing the old one at that moment', async () => {
    const { password: old } = given(await resetPassword(admin, 'the-handler'));
    const change = { current: old, password: 'New-passw0rd' };
    const [mine, theirs] = await Promise.all([
      changePassword(callBy('handler', ON), '', change),
      resetPassword(admin, 'the-handler'),
    ]);
    // Either the reset came last, or the change no longer found the password it had been given.
    expect(['ok', 'password_wrong']).toContain(answer(mine));
    expect(await enter(given(theirs).password)).toBe('signed_in');
  });

  test('is told again to whoever asks under the same key, and is still the one', async () => {
    const { password } = given(await resetPassword(admin, 'the-handler', 'key-1'));
    expect(given(await resetPassword(admin, 'the-handler', 'key-1')).password).toBe(password);
    expect(await enter(password)).toBe('signed_in');
    expect(answer(await resetPassword(admin, 'the-registrar', 'key-1'))).toBe('key_used_for_another_request');
  });

  test('is for others, of one’s own body, who are there', async () => {
    expect(answer(await resetPassword(admin, 'the-system_admin'))).toBe('not_allowed');
    expect(answer(await resetPassword(admin, 'nobody'))).toBe('not_found');
    const foreign = callBy({ ...staff('system_admin'), userId: 'foreign', bodyId: 'another' }, ON);
    expect(answer(await resetPassword(foreign, 'the-handler'))).toBe('not_found');
    expect(answer(await forgetSignInTries(foreign, 'the-handler'))).toBe('not_found');
  });

  test('at the machine is for anybody, the last administrator first of all', async () => {
    await openSession('open', 'the-system_admin');
    const { username, password, active } = given(await resetPasswordAtMachine(' The-System_Admin ', AT));
    expect({ username, active }).toEqual({ username: 'the-system_admin', active: true });
    expect(await isAlive('open')).toBe(false);
    expect(await enter(password, 'the-system_admin')).toBe('signed_in');
    expect(answer(await resetPasswordAtMachine('nobody', AT))).toBe('not_found');
  });

  test('at the machine says when the account is disabled, and lets nobody in there', async () => {
    await commit((tx) => [updateUser(tx, BODY.id, 'the-handler', { active: false })]);
    const { password, active } = given(await resetPasswordAtMachine('the-handler', AT));
    expect(active).toBe(false);
    expect(await enter(password)).toBe('refused');
  });
});

test('a locked account is shown as locked, and its tries can be forgotten', async () => {
  const locked = async () =>
    given(await loadSettings(admin)).staff.flatMap((member) => (member.locked ? [member.id] : []));
  const { password } = given(await resetPassword(admin, 'the-handler'));
  expect(await locked()).toEqual([]);
  await lockOut();
  expect(await enter(password)).toBe('too_many');
  expect(await locked()).toEqual(['the-handler']);
  given(await forgetSignInTries(admin, 'the-handler'));
  expect(await locked()).toEqual([]);
  expect(await enter(password)).toBe('signed_in');
});

test('only the system administrator lets people in again', async () => {
  for (const role of Role.options.filter((one) => one !== 'system_admin')) {
    const call = callBy(role, ON);
    expect(answer(await resetPassword(call, 'another-handler')), role).toBe('not_allowed');
    expect(answer(await forgetSignInTries(call, 'another-handler')), role).toBe('not_allowed');
  }
});
