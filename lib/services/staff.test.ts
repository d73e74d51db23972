import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCredentials } from '@/db/bodies';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { ADMIN_ROLES, type Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { aCase, OTHER_UNIT, staff, UNIT } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { storeCase, storeOffice } from '@/lib/testing/office';
import { loadSettings } from './settings';
import { actorOfSession, signIn } from './sign-in';
import { actOnCase } from './act-on-case';
import { addStaff, changeStaff, NewStaff, StaffChange } from './staff';

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

describe('a change of an account', () => {
  const member = async (userId: string) =>
    given(await loadSettings(admin)).staff.find(({ id }) => id === userId) ?? expect.fail(`no ${userId}`);

  test('gives another name, other roles and another unit, and leaves the rest', async () => {
    given(await changeStaff(admin, 'the-registrar', { name: '新名' }));
    given(await changeStaff(admin, 'the-registrar', { roles: ['registrar', 'supervisor'] }));
    given(await changeStaff(admin, 'the-registrar', { unitId: OTHER_UNIT }));
    expect(await member('the-registrar')).toMatchObject({
      username: 'the-registrar',
      name: '新名',
      roles: ['registrar', 'supervisor'],
      unitId: OTHER_UNIT,
      active: true,
    });
    given(await changeStaff(admin, 'the-registrar', { unitId: null }));
    expect(await member('the-registrar')).toMatchObject({ unitId: null });
  });

  test('asks for a unit that is there', async () => {
    expect(refusal(await changeStaff(admin, 'the-registrar', { unitId: 'nowhere' }))).toEqual({
      code: 'unit_unknown',
      field: 'unitId',
    });
  });

  test.each([
    ['nothing', {}],
    ['a user name', { username: 'other' }],
    ['a password', { passwordHash: 'x' }],
    ['no role', { roles: [] }],
    ['roles nobody may hold together', { roles: ['auditor', 'handler'] }],
    ['an empty name', { name: ' ' }],
  ])('does not take %s', (_name, change) => {
    expect(StaffChange.safeParse(change).success).toBe(false);
  });
});

describe('the last system administrator in use', () => {
  const second = () => addStaff(admin, aColleague({ username: 'guanli2', roles: ['system_admin'] }));

  test('keeps the role', async () => {
    expect(answer(await changeStaff(admin, 'the-system_admin', { roles: ['supervisor'] }))).toBe('last_administrator');
    given(await changeStaff(admin, 'the-system_admin', { name: '新名' }));
    const { id } = given(await second());
    given(await changeStaff(admin, id, { active: false }));
    expect(answer(await changeStaff(admin, 'the-system_admin', { roles: ['supervisor'] }))).toBe('last_administrator');
    given(await changeStaff(admin, id, { active: true }));
    given(await changeStaff(admin, 'the-system_admin', { roles: ['supervisor'] }));
  });

  test('is not switched off by another one who is about to be', async () => {
    const { id } = given(await second());
    const other = callBy({ ...staff('system_admin'), userId: id }, ON);
    const answers = await Promise.all([
      changeStaff(admin, id, { active: false }),
      changeStaff(other, 'the-system_admin', { active: false }),
    ]);
    expect(answers.map(answer).sort()).toEqual(['ok', 'settings_changed']);
  });

  test('is not lost when both give the role up at the same moment', async () => {
    const { id } = given(await second());
    const other = callBy({ ...staff('system_admin'), userId: id }, ON);
    const answers = await Promise.all([
      changeStaff(admin, 'the-system_admin', { roles: ['supervisor'] }),
      changeStaff(other, id, { roles: ['supervisor'] }),
    ]);
    expect(answers.map(answer).sort()).toEqual(['ok', 'settings_changed']);
  });
});

describe('a handler who holds open cases', () => {
  const inHand = (number: string) => storeCase(aCase().received('2020-03-02').assigned().accepted(), { number });
  const closed = () =>
    storeCase(
      aCase()
        .received('2020-03-02')
        .assigned()
        .accepted()
        .drafted('granted')
        .reviewed()
        .signed()
        .delivered('2020-03-03'),
      { number: '2020-0009' },
    );

  test.each<[string, StaffChange]>([
    ['switched off', { active: false }],
    ['moved to another unit', { unitId: OTHER_UNIT }],
    ['taken out of the unit', { unitId: null, roles: ['registrar'] }],
    ['given other roles', { roles: ['registrar'] }],
  ])('is not %s, and the refusal says how many they hold', async (_name, change) => {
    await inHand('2020-0001');
    await inHand('2020-0002');
    await closed();
    expect(refusal(await changeStaff(admin, 'the-handler', change))).toEqual({
      code: 'holds_open_cases',
      values: { name: 'the-handler', count: 2 },
    });
    expect(await loadCredentials('the-handler')).toMatchObject({ active: true });
    given(await changeStaff(admin, 'another-handler', change));
  });

  test.each<[string, StaffChange]>([
    ['a handler', { roles: ['handler'], unitId: null }],
    ['the head of a unit', { roles: ['unit_head', 'registrar'], unitId: null }],
  ])('%s belongs to a unit', async (_name, change) => {
    expect(refusal(await changeStaff(admin, 'another-handler', change))).toEqual({
      code: 'unit_needed',
      field: 'unitId',
    });
  });

  test('may take another name and further roles, and stay', async () => {
    await inHand('2020-0001');
    given(await changeStaff(admin, 'the-handler', { name: '新名', roles: ['handler', 'unit_head'], unitId: UNIT }));
  });

  test('is not switched off while they take one, nor takes one while they are switched off', async () => {
    const ids = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        storeCase(aCase().received('2020-03-02').assigned(), { number: `2020-00${10 + index}` }),
      ),
    );
    const handler = callBy(staff('handler'), ON);
    const take = (id: string) => actOnCase(handler, id, { type: 'accept', handlerId: 'the-handler' }, 3);
    const [half, rest] = [ids.slice(0, 5), ids.slice(5)];
    const [before, change, after] = await Promise.all([
      Promise.all(half.map(take)),
      changeStaff(admin, 'the-handler', { active: false }),
      Promise.all(rest.map(take)),
    ]);
    const taken = [...before, ...after].filter(({ ok }) => ok).length;
    const { active } = (await loadCredentials('the-handler')) ?? expect.fail('no account');
    // Either somebody in use holds what they took, or somebody switched off took nothing.
    expect(active ? answer(change) : taken).toBe(active ? 'holds_open_cases' : 0);
  });

  test('may go once they are closed', async () => {
    await closed();
    given(await changeStaff(admin, 'the-handler', { active: false }));
  });
});
