import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCredentials } from '@/db/bodies';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { ADMIN_ROLES, type Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { staff, UNIT } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { storeOffice } from '@/lib/testing/office';
import { actorOfSession, signIn } from './sign-in';
import { addStaff, changeStaff, NewStaff } from './staff';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const ON = '2020-03-04';
const admin = callBy('system_admin', ON);
const aColleague = (more: Partial<NewStaff> = {}): NewStaff => ({
  username: 'xinren',
  name: '新人',
  roles: ['handler'],
  unitId: UNIT,
  ...more,
});

describe('an account', () => {
  test('starts with a password that is told once and lets in', async () => {
    const { id, password } = given(await addStaff(admin, aColleague()));
    expect(password).toMatch(/^(.{4}-){3}.{4}$/);
    expect(JSON.stringify(await rawSql('select * from users'))).not.toContain(password);
    const entered = await signIn({ username: 'xinren', password, clientIp: '192.0.2.1' });
    const actor = entered.kind === 'signed_in' ? await actorOfSession(entered.sessionId, true) : null;
    expect(actor).toMatchObject({ userId: id, name: '新人', roles: ['handler'], unitId: UNIT });
  });

  test('has a name nobody else has', async () => {
    given(await addStaff(admin, aColleague()));
    expect(refusal(await addStaff(admin, aColleague({ name: '又一人' })))).toEqual({
      code: 'username_taken',
      field: 'username',
      values: { username: 'xinren' },
    });
  });

  test('belongs to a unit that is there, or to none', async () => {
    expect(answer(await addStaff(admin, aColleague({ unitId: 'nowhere' })))).toBe('unit_unknown');
    expect(answer(await addStaff(admin, aColleague({ unitId: null, roles: ['auditor'] })))).toBe('ok');
  });

  test('of the administrator is not disabled by themselves', async () => {
    expect(answer(await changeStaff(admin, 'the-system_admin', { active: false }))).toBe('not_allowed');
  });

  test('of nobody, or of another body, is not there to disable', async () => {
    expect(answer(await changeStaff(admin, 'nobody', { active: false }))).toBe('not_found');
    const foreign = callBy({ ...staff('system_admin'), userId: 'foreign', bodyId: 'another' }, ON);
    expect(answer(await changeStaff(foreign, 'the-handler', { active: false }))).toBe('not_found');
    expect(await loadCredentials('the-handler')).toMatchObject({ active: true });
  });

  test('holds several case roles together, but an administrator’s alone', () => {
    const takes = (...roles: Role[]) => NewStaff.safeParse(aColleague({ roles })).success;
    expect(takes('registrar', 'supervisor')).toBe(true);
    for (const role of ADMIN_ROLES) {
      expect(takes(role)).toBe(true);
      expect(takes(role, 'handler')).toBe(false);
    }
    expect(takes('system_admin', 'security_admin')).toBe(false);
    expect(takes()).toBe(false);
  });

  test.each(['', 'a', 'two words', '../x', '名字', 'x'.repeat(41), '-leading'])(
    'does not take the user name %j',
    (username) => {
      expect(NewStaff.safeParse(aColleague({ username })).success).toBe(false);
    },
  );

  test('takes nothing beside what it asks for', () => {
    expect(NewStaff.safeParse({ ...aColleague(), passwordHash: 'x' }).success).toBe(false);
    expect(NewStaff.safeParse({ ...aColleague(), active: false }).success).toBe(false);
  });
});
