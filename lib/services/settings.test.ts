import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCredentials } from '@/db/bodies';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { instant } from '@/lib/domain/instant';
import { BodySettings } from '@/lib/domain/staff/body';
import { ADMIN_ROLES, Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { staff, UNIT } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { BODY, storeOffice } from '@/lib/testing/office';
import {
  addStaff,
  addUnit,
  changeBodySettings,
  changeStaff,
  FirstAdministrator,
  issueSetupToken,
  loadSettings,
  makeBody,
  needsSetup,
  NewStaff,
  NewUnit,
  setUp,
  setupBodyName,
} from './settings';
import { actorOfSession, signIn } from './sign-in';

beforeEach(useFreshDatabase);
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

describe('the affairs of the body', () => {
  beforeEach(() => storeOffice());

  test('are the system administrator’s alone', async () => {
    for (const role of Role.options.filter((one) => one !== 'system_admin')) {
      const call = callBy(role, ON);
      const answers = [
        await loadSettings(call),
        await changeBodySettings(call, BODY.settings),
        await addUnit(call, { name: '丙处', parentId: null }),
        await addStaff(call, aColleague()),
        await changeStaff(call, 'the-handler', { active: false }),
      ];
      expect(answers.map(answer), role).toEqual(answers.map(() => 'not_allowed'));
    }
    expect(given(await loadSettings(admin)).units).toHaveLength(2);
    expect(await loadCredentials('xinren')).toBeNull();
    expect(await loadCredentials('the-handler')).toMatchObject({ active: true });
  });

  test('are shown without any password', async () => {
    given(await addStaff(admin, aColleague()));
    expect(JSON.stringify(given(await loadSettings(admin)))).not.toMatch(/password|argon2/i);
  });

  test('change as a whole', async () => {
    const settings = {
      ...BODY.settings,
      reviewPlan: [{ step: 'legal', role: 'legal_reviewer' }] as const,
      court: '某法院',
    };
    given(await changeBodySettings(admin, { ...settings, reviewPlan: [...settings.reviewPlan] }));
    expect(given(await loadSettings(admin)).body.settings).toEqual(settings);
  });

  test.each([
    ['a number pattern without a serial', { numberPattern: '{year}' }],
    ['a number pattern without a year', { numberPattern: '{serial:4}' }],
    ['a number pattern with two serials', { numberPattern: '{year}-{serial:4}-{serial:4}' }],
    ['a review step that comes twice', { reviewPlan: [BODY.settings.reviewPlan[0], BODY.settings.reviewPlan[0]] }],
    ['a review step by nobody known', { reviewPlan: [{ step: 'legal', role: 'system_admin' }] }],
    ['a contact without a telephone', { contact: { office: '' } }],
  ])('do not take %s', (_name, wrong) => {
    expect(BodySettings.safeParse({ ...BODY.settings, ...wrong }).success).toBe(false);
    expect(BodySettings.safeParse(BODY.settings).success).toBe(true);
  });
});

describe('a unit', () => {
  beforeEach(() => storeOffice());

  test('is added below another one, or at the top, behind those that are there', async () => {
    const { id } = given(await addUnit(admin, { name: '甲处一科', parentId: UNIT }));
    const { units } = given(await loadSettings(admin));
    expect(units.at(-1)).toEqual({ id, name: '甲处一科', parentId: UNIT });
  });

  test('is not added below one that is not there', async () => {
    expect(refusal(await addUnit(admin, { name: '某科', parentId: 'nowhere' }))).toMatchObject({
      code: 'unit_unknown',
      field: 'parentId',
    });
    expect(NewUnit.safeParse({ name: ' ' }).success).toBe(false);
  });
});

describe('an account', () => {
  beforeEach(() => storeOffice());

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

describe('the first administrator of an empty installation', () => {
  const AT = instant('2020-03-04T02:00:00.000Z');
  const first = (token: string): FirstAdministrator => ({
    token,
    bodyName: '某市某局',
    username: 'guanli',
    name: '管理员',
    password: 'a long enough password',
  });
  const enter = (token: string, clientIp = '192.0.2.1') => setUp(first(token), clientIp, AT);

  test('is let in by the token, once', async () => {
    const token = await issueSetupToken(AT);
    expect(await needsSetup()).toBe(true);
    expect(given(await enter(token))).toEqual({ username: 'guanli' });
    expect(await needsSetup()).toBe(false);
    expect(answer(await enter(token))).toBe('not_allowed');
    const entered = await signIn({ username: 'guanli', password: 'a long enough password', clientIp: '192.0.2.1' });
    const actor = entered.kind === 'signed_in' ? await actorOfSession(entered.sessionId, true) : null;
    expect(actor?.roles).toEqual(['system_admin']);
    expect(await setupBodyName()).toBe('某市某局');
  });

  test('is let in by the token also when it was copied with spaces', async () => {
    const token = await issueSetupToken(AT);
    expect(answer(await enter(`  ${token}\n`))).toBe('ok');
  });

  test('is not let in by another token, an empty one, or one that was given out before', async () => {
    const old = await issueSetupToken(AT);
    const token = await issueSetupToken(AT);
    for (const wrong of ['', 'wrong', old, `${token}x`]) expect(answer(await enter(wrong))).toBe('not_allowed');
    expect(await needsSetup()).toBe(true);
    expect(answer(await enter(token))).toBe('ok');
  });

  test('is not let in where there are accounts already, whatever the token', async () => {
    await storeOffice();
    const token = await issueSetupToken(AT);
    expect(answer(await enter(token))).toBe('not_allowed');
    expect(await loadCredentials('guanli')).toBeNull();
  });

  test('is let in once when two try at the same time', async () => {
    const token = await issueSetupToken(AT);
    const answers = await Promise.allSettled([enter(token), enter(token)]);
    const letIn = answers.filter((one) => one.status === 'fulfilled' && one.value.ok);
    expect(letIn).toHaveLength(1);
    expect(await rawSql('select * from users')).toHaveLength(1);
  });

  test('joins the body that was made on the command line', async () => {
    const bodyId = await makeBody('已设立的局', AT);
    given(await enter(await issueSetupToken(AT)));
    expect(await loadCredentials('guanli')).toMatchObject({ bodyId });
    expect(await setupBodyName()).toBe('已设立的局');
    expect(await rawSql('select * from bodies')).toHaveLength(1);
  });

  test('is not found by guessing: a network has ten tries', async () => {
    const token = await issueSetupToken(AT);
    for (let tries = 1; tries <= 10; tries++) expect(answer(await enter(`wrong ${tries}`))).toBe('not_allowed');
    expect(answer(await enter(token))).toBe('too_many_attempts');
    expect(answer(await enter(token, '192.0.2.2'))).toBe('ok');
  });

  test('is kept in no readable form', async () => {
    const token = await issueSetupToken(AT);
    expect(JSON.stringify(await rawSql('select * from setup_tokens'))).not.toContain(token);
  });

  test('chooses a password of at least twelve signs', () => {
    expect(FirstAdministrator.safeParse({ ...first('t'), password: 'elevensigns' }).success).toBe(false);
    expect(FirstAdministrator.safeParse({ ...first('t'), password: 'twelve signs' }).success).toBe(true);
  });
});
