import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { ACTIONS } from '@/lib/domain/case/command';
import { type Role, Role as RoleSchema } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { aCase, OTHER_UNIT, staff, UNIT } from '@/lib/testing/case-builder';
import { answer } from '@/lib/testing/decisions';
import { anApplicant, storeCase, storeOffice } from '@/lib/testing/office';
import { type CaseView, loadCaseView, revealApplicant } from './case-view';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const PERSON = anApplicant({
  name: '王小明',
  idNumber: '11010519491231002X',
  phone: '13812345678',
  address: '浙江省温州市某路2号',
  email: 'xiaoming@example.invalid',
  contactPerson: '李大山',
});
const handled = () => storeCase(aCase().received('2020-03-02').assigned().accepted(), { applicant: PERSON });
const view = async (who: Parameters<typeof callBy>[0], id: string, on = '2020-03-04'): Promise<CaseView> =>
  given(await loadCaseView(callBy(who, on), id));

describe('the page of a case', () => {
  test('masks the applicant for everybody, also for who may see them in full', async () => {
    const id = await handled();
    for (const role of ['registrar', 'handler', 'unit_head', 'office_head', 'supervisor'] as const) {
      const shown = await view(role, id);
      expect(shown.applicant).toMatchObject({
        name: '王**',
        idNumber: '1101**********002X',
        phone: '138****5678',
        address: '浙江省***',
        email: 'x***@example.invalid',
        contactPerson: '李**',
      });
      const text = JSON.stringify(shown);
      for (const secret of ['王小明', '11010519491231002X', '13812345678', '某路2号', 'xiaoming', '李大山']) {
        expect(text).not.toContain(secret);
      }
    }
  });

  test('masks contact details of whatever form: what is no number and no address, and what is short', async () => {
    const applicant = anApplicant({
      phone: '打给李红梅',
      email: '微信 wangxm88',
      address: '某村2号',
      postcode: '325000',
    });
    const id = await storeCase(aCase().received('2020-03-02'), { applicant });
    expect((await view('registrar', id)).applicant).toMatchObject({
      phone: '***',
      email: '***',
      address: '****',
      postcode: '******',
    });
  });

  test('says where it stands, whose move it is and how many working days are left', async () => {
    const shown = await view('handler', await handled());
    expect(shown.state).toMatchObject({ status: 'handling', receivedOn: '2020-03-02' });
    expect(shown.mover).toEqual({
      role: 'handler',
      unitId: UNIT,
      userId: 'the-handler',
      unitName: '甲处',
      userName: 'the-handler',
    });
    // From Wednesday 2020-03-04 to Monday 2020-03-30: two days of this week, three full weeks, and the Monday.
    expect(shown).toMatchObject({ unitName: '甲处', handlerName: 'the-handler', workingDaysLeft: 18 });
    expect(shown.clock).toMatchObject({ dueOn: '2020-03-30', provisional: false });
    expect(shown.clock.lines.map(({ kind }) => kind)).toEqual(['received', 'counted', 'due']);
    expect(shown.limits.supplementNotice?.dueOn).toBe('2020-03-11');
  });

  test('is overdue the day after the due day', async () => {
    const id = await handled();
    expect((await view('handler', id, '2020-03-30')).workingDaysLeft).toBe(0);
    expect((await view('handler', id, '2020-03-31')).workingDaysLeft).toBe(-1);
  });

  test('offers what this person may do, and no more', async () => {
    const id = await handled();
    const offered = async (who: Parameters<typeof callBy>[0]) =>
      (await view(who, id)).actions.map(({ action }) => action).sort();
    expect(await offered('handler')).toEqual(
      [
        ...['draftOutcome', 'askSupplement', 'askExtension', 'tellExtension', 'return', 'withdraw'],
        ...['consult', 'recordConsultation', 'recordOpinion', 'askReasons', 'receiveReasons'],
        ...['chargeFee', 'recordFeeNotice', 'recordPayment', 'lapseUnpaid'],
      ].sort(),
    );
    expect(await offered('office_head')).toEqual([
      'allowSecondSupplement',
      'approveExtension',
      'refuseExtension',
      'setLaterDate',
    ]);
    expect(await offered(staff('handler', 'another-handler'))).toEqual([]);
    expect(ACTIONS).toEqual(expect.arrayContaining(await offered('handler')));
  });

  test('names the cells it counts in, year by year, and none before it is received in law', async () => {
    const told = aCase().received('2020-12-15').on('2021-01-08').assigned().accepted();
    const id = await storeCase(told.drafted('granted').reviewed().signed().delivered(), { number: '2020-0001' });
    expect((await view('registrar', id, '2021-02-01')).countsIn).toEqual([
      { year: 2020, form: '2019', row: 'new_received', column: 'natural' },
      { year: 2020, form: '2019', row: 'carried_out', column: 'natural' },
      { year: 2021, form: '2021', row: 'carried_in', column: 'natural' },
      { year: 2021, form: '2021', row: 'granted', column: 'natural' },
      { year: 2021, form: '2021', row: 'total_handled', column: 'natural' },
    ]);
    const waiting = await storeCase(aCase().arrived('2020-12-15', { channel: 'online' }), { number: '2020-0002' });
    expect((await view('registrar', waiting, '2021-02-01')).countsIn).toEqual([]);
  });

  test('does not exist for who may not see the case', async () => {
    const id = await handled();
    const blind: Parameters<typeof callBy>[0][] = [
      staff('handler', 'handler-b', OTHER_UNIT),
      staff('unit_head', 'head-b', OTHER_UNIT),
      'secrecy_reviewer',
      'legal_reviewer',
      'system_admin',
      'security_admin',
      'auditor',
      { ...staff('supervisor'), bodyId: 'another' },
    ];
    for (const who of blind) {
      expect(answer(await loadCaseView(callBy(who, '2020-03-04'), id))).toBe('not_found');
      expect(answer(await revealApplicant(callBy(who, '2020-03-04'), id))).toBe('not_found');
    }
    expect(await rawSql('select * from access_log')).toEqual([]);
  });
});

describe('the applicant in full', () => {
  test('is shown to the registrar and to the handler of the case, and every look is written down', async () => {
    const id = await handled();
    expect(given(await revealApplicant(callBy('registrar', '2020-03-04'), id))).toEqual(PERSON);
    expect(given(await revealApplicant(callBy('handler', '2020-03-05'), id))).toEqual(PERSON);
    expect(given(await revealApplicant(callBy('handler', '2020-03-05', '10:01'), id))).toEqual(PERSON);
    const looks = await rawSql('select * from access_log order by at');
    expect(looks.map((look) => [look['user_id'], look['case_id'], look['what']])).toEqual([
      ['the-registrar', id, 'applicant_revealed'],
      ['the-handler', id, 'applicant_revealed'],
      ['the-handler', id, 'applicant_revealed'],
    ]);
  });

  test('is shown to nobody else who sees the case, and a refusal is no look', async () => {
    const id = await storeCase(aCase().received('2020-03-02').assigned().accepted().drafted(), { applicant: PERSON });
    const others = RoleSchema.options.filter((role): role is Role => !['registrar', 'handler'].includes(role));
    for (const role of others) {
      const code = answer(await revealApplicant(callBy(role, '2020-03-04'), id));
      expect(['not_allowed', 'not_found'], role).toContain(code);
      if (code === 'not_allowed') expect((await view(role, id)).mayRevealApplicant).toBe(false);
    }
    expect(answer(await revealApplicant(callBy(staff('handler', 'another-handler'), '2020-03-04'), id))).toBe(
      'not_allowed',
    );
    expect(await rawSql('select * from access_log')).toEqual([]);
  });
});
