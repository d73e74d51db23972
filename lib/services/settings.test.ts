import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCredentials } from '@/db/bodies';
import { closeDatabase } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { BodySettings } from '@/lib/domain/staff/body';
import { Role } from '@/lib/domain/staff/role';
import { callBy, given, giveSettings } from '@/lib/testing/calls';
import { UNIT } from '@/lib/testing/case-builder';
import { answer } from '@/lib/testing/decisions';
import { BODY, storeOffice } from '@/lib/testing/office';
import { changeBodySettings, loadSettings } from './settings';
import { addStaff, changeStaff, type NewStaff } from './staff';
import { addUnit } from './units';

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

describe('the affairs of the body', () => {
  test('are the system administrator’s alone', async () => {
    for (const role of Role.options.filter((one) => one !== 'system_admin')) {
      const call = callBy(role, ON);
      const answers = [
        await loadSettings(call),
        await changeBodySettings(call, { seen: '', settings: BODY.settings }),
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
    await giveSettings({ ...settings, reviewPlan: [...settings.reviewPlan] }, ON);
    expect(given(await loadSettings(admin)).body.settings).toEqual(settings);
  });

  test('do not change under somebody who was looking at others', async () => {
    const { seen } = given(await loadSettings(admin));
    const court = (name: string) => ({ seen, settings: { ...BODY.settings, court: name } });
    const next = given(await changeBodySettings(admin, court('甲法院')));
    expect(answer(await changeBodySettings(admin, court('乙法院')))).toBe('settings_changed');
    expect(given(await loadSettings(admin))).toMatchObject({
      seen: next.seen,
      body: { settings: { court: '甲法院' } },
    });
    given(await changeBodySettings(admin, { ...court('乙法院'), seen: next.seen }));
  });

  test('are changed by one of two who do it at the same time', async () => {
    const { seen } = given(await loadSettings(admin));
    const answers = await Promise.all(
      ['甲法院', '乙法院'].map((court) => changeBodySettings(admin, { seen, settings: { ...BODY.settings, court } })),
    );
    expect(answers.map(answer).sort()).toEqual(['ok', 'settings_changed']);
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
