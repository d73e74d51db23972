import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCase } from '@/db/cases';
import { closeDatabase } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import type { CaseCommand } from '@/lib/domain/case/command';
import { Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { aCase, OTHER_UNIT, staff, UNIT } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { BODY, storeCase, storeCounter, storeOffice } from '@/lib/testing/office';
import { actOnCase } from './act-on-case';
import { verify } from './verify';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const ON = '2020-03-04';
const accept = (handlerId = 'the-handler'): CaseCommand => ({ type: 'accept', handlerId });
const assign: CaseCommand = { type: 'assign', unitId: UNIT, note: '' };
const stateOf = async (id: string) => (await loadCase(BODY.id, id))?.state ?? expect.fail(`no case ${id}`);
const assigned = () => storeCase(aCase().received('2020-03-02').assigned());

describe('a command', () => {
  test('that is allowed is carried out, signed and dated', async () => {
    const id = await assigned();
    const acted = given(await actOnCase(callBy('handler', ON), id, accept(), 3));
    expect(acted).toEqual({ caseId: id, version: 4 });
    const stored = await loadCase(BODY.id, id);
    expect(stored?.state).toMatchObject({ status: 'handling', handlerId: 'the-handler', version: 4 });
    expect(stored?.events.at(-1)).toEqual({
      type: 'accepted',
      handlerId: 'the-handler',
      at: '2020-03-04T02:00:00.000Z',
      by: { userId: 'the-handler', name: 'the-handler' },
    });
  });

  test('that the rules refuse changes nothing', async () => {
    const id = await assigned();
    const sign = await actOnCase(callBy('office_head', ON), id, { type: 'sign' }, 3);
    expect(refusal(sign)).toMatchObject({ code: 'not_in_this_status', values: { status: 'assigned' } });
    expect((await stateOf(id)).version).toBe(3);
  });

  test('that leads to two events moves the version by two', async () => {
    const id = await storeCase(aCase().received('2020-03-02').assigned().accepted());
    const withdraw = { type: 'withdraw', withdrawnOn: '2020-03-04', proof: '撤回申请书' } as CaseCommand;
    expect(given(await actOnCase(callBy('handler', ON), id, withdraw, 4)).version).toBe(6);
    expect(await stateOf(id)).toMatchObject({ status: 'closed', outcome: 'other_withdrawn', closedOn: '2020-03-04' });
  });
});

describe('a case that has moved on', () => {
  test('refuses who has seen an older version, and says who changed it and how', async () => {
    const id = await assigned();
    given(await actOnCase(callBy('handler', ON), id, accept(), 3));
    const late = await actOnCase(callBy(staff('handler', 'another-handler'), ON), id, accept('another-handler'), 3);
    expect(refusal(late)).toEqual({
      code: 'changed_meanwhile',
      values: { by: 'the-handler', event: 'accepted', version: 4 },
    });
    expect((await stateOf(id)).handlerId).toBe('the-handler');
  });

  test('refuses a version that is not there yet', async () => {
    const id = await assigned();
    expect(answer(await actOnCase(callBy('handler', ON), id, accept(), 4))).toBe('changed_meanwhile');
  });

  test('lets one of two win who act at the same time, and tells the other who won', async () => {
    const id = await assigned();
    const people = ['the-handler', 'another-handler'];
    const answers = await Promise.all(
      people.map((who) => actOnCase(callBy(staff('handler', who), ON), id, accept(who), 3)),
    );
    expect(answers.map(answer).sort()).toEqual(['changed_meanwhile', 'ok']);
    const winner = people[answers.findIndex(({ ok }) => ok)];
    const lost = answers.find(({ ok }) => !ok);
    expect(lost && refusal(lost).values).toMatchObject({ by: winner, event: 'accepted', version: 4 });
    expect(await stateOf(id)).toMatchObject({ handlerId: winner, version: 4 });
  });

  test('is signed or sent back, never both, however many decide at once', async () => {
    const id = await storeCase(aCase().received('2020-03-02').assigned().accepted().drafted().reviewed());
    await storeCounter(2020, 1);
    const { version } = await stateOf(id);
    const head = callBy('office_head', ON);
    const commands: CaseCommand[] = [{ type: 'sign' }, { type: 'sendBack', reason: '请补充' }];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => actOnCase(head, id, commands[index % 2] ?? { type: 'sign' }, version)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const stored = await loadCase(BODY.id, id);
    expect(stored?.events.filter(({ type }) => type === 'signed' || type === 'sent_back')).toHaveLength(1);
    expect((await verify()).differences).toEqual([]);
  });
});

describe('the same command again', () => {
  test('under the same key gets the same answer and changes nothing', async () => {
    const id = await assigned();
    const first = given(await actOnCase(callBy('handler', ON), id, accept(), 3, { key: 'key-1' }));
    const again = given(await actOnCase(callBy('handler', ON, '11:00'), id, accept(), 3, { key: 'key-1' }));
    expect(again).toEqual(first);
    expect((await stateOf(id)).version).toBe(4);
  });

  test('under the same key, twenty times at once, gets the same answer every time', async () => {
    const id = await assigned();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => actOnCase(callBy('handler', ON), id, accept(), 3, { key: 'key-1' })),
    );
    expect(answers.map(given)).toEqual(Array.from({ length: 20 }, () => ({ caseId: id, version: 4 })));
    expect((await stateOf(id)).version).toBe(4);
  });

  test('under the key of another command is refused', async () => {
    const id = await assigned();
    given(await actOnCase(callBy('handler', ON), id, accept(), 3, { key: 'key-1' }));
    const other = await actOnCase(callBy('handler', ON), id, { type: 'return', reason: '不属本处' }, 4, {
      key: 'key-1',
    });
    expect(answer(other)).toBe('key_used_for_another_request');
  });

  test('under the same key on another case is refused', async () => {
    const one = await storeCase(aCase().received('2020-03-02').assigned(), { number: '2020-0001' });
    const two = await storeCase(aCase().received('2020-03-02').assigned(), { number: '2020-0002' });
    given(await actOnCase(callBy('handler', ON), one, accept(), 3, { key: 'key-1' }));
    expect(answer(await actOnCase(callBy('handler', ON), two, accept(), 3, { key: 'key-1' }))).toBe(
      'key_used_for_another_request',
    );
    expect((await stateOf(two)).version).toBe(3);
  });
});

test('a corrected kind of applicant masks the name as that kind is masked, in lists too', async () => {
  const id = await storeCase(aCase().received('2020-03-02', { applicantKind: 'business' }));
  const masked = async () => (await loadCase(BODY.id, id))?.applicantMasked;
  expect(await masked()).toBe('诸葛***');
  const correct: CaseCommand = { type: 'correct', changes: { applicantKind: 'natural' }, reason: '登记错误' };
  given(await actOnCase(callBy('supervisor', ON), id, correct, 2));
  expect(await masked()).toBe('诸葛**');
});

describe('a case that somebody may not see does not exist for them', () => {
  test('nor for a handler of another unit', async () => {
    const id = await assigned();
    const foreign = staff('handler', 'handler-b', OTHER_UNIT);
    expect(refusal(await actOnCase(callBy(foreign, ON), id, accept('handler-b'), 3))).toEqual({ code: 'not_found' });
    expect(refusal(await actOnCase(callBy(foreign, ON), 'no such case', accept('handler-b'), 3))).toEqual({
      code: 'not_found',
    });
  });

  test.each(['system_admin', 'security_admin', 'auditor'] as const)('nor for the %s', async (role) => {
    const id = await assigned();
    expect(refusal(await actOnCase(callBy(role, ON), id, assign, 3))).toEqual({ code: 'not_found' });
  });

  test('nor for the reviewers before it is handed in for review', async () => {
    const id = await assigned();
    for (const role of ['secrecy_reviewer', 'legal_reviewer'] as const) {
      expect(answer(await actOnCase(callBy(role, ON), id, { type: 'approve', opinion: '' }, 3))).toBe('not_found');
    }
  });

  test('nor for somebody of another body, whatever their role', async () => {
    const id = await assigned();
    for (const role of Role.options) {
      const foreigner = { ...staff(role), bodyId: 'another' };
      expect(answer(await actOnCase(callBy(foreigner, ON), id, assign, 3))).toBe('not_found');
    }
    expect((await stateOf(id)).version).toBe(3);
  });

  test('and is not told apart by an older version either', async () => {
    const id = await assigned();
    const foreign = staff('handler', 'handler-b', OTHER_UNIT);
    expect(answer(await actOnCase(callBy(foreign, ON), id, accept('handler-b'), 1))).toBe('not_found');
  });
});

describe('four eyes', () => {
  test('who drafted a reply does not sign it, also with the office head’s role', async () => {
    const id = await storeCase(aCase().received('2020-03-02').assigned().accepted().drafted().reviewed());
    const twoHats = { ...staff('handler'), roles: ['handler', 'office_head'] as const };
    const { version } = await stateOf(id);
    expect(answer(await actOnCase(callBy(twoHats, ON), id, { type: 'sign' }, version))).toBe('four_eyes');
    expect(answer(await actOnCase(callBy('office_head', ON), id, { type: 'sign' }, version))).toBe('ok');
  });
});

test('a closed case takes no command but the correction of a supervisor', async () => {
  const told = aCase()
    .received('2020-03-02')
    .assigned()
    .accepted()
    .drafted()
    .reviewed()
    .signed()
    .delivered('2020-03-10');
  const id = await storeCase(told);
  const { version } = await stateOf(id);
  const commands: CaseCommand[] = [
    assign,
    accept(),
    { type: 'draftOutcome', outcome: 'granted', grounds: '', reply: '改答复' },
    { type: 'sign' },
    { type: 'return', reason: '重办' },
    { type: 'withdraw', withdrawnOn: told.state().arrivedOn, proof: '撤回' },
  ];
  for (const role of Role.options.filter((one) => one !== 'supervisor')) {
    for (const command of commands) {
      const code = answer(await actOnCase(callBy(role, '2020-03-11'), id, command, version));
      expect(['not_in_this_status', 'not_found', 'not_allowed'], `${role} ${command.type}`).toContain(code);
    }
  }
  expect((await stateOf(id)).version).toBe(version);
  const correct: CaseCommand = { type: 'correct', changes: { outcome: 'partial' }, reason: '录入有误' };
  expect(answer(await actOnCase(callBy('registrar', '2020-03-11'), id, correct, version))).toBe('not_allowed');
  given(await actOnCase(callBy('supervisor', '2020-03-11'), id, correct, version));
  expect(await stateOf(id)).toMatchObject({ status: 'closed', outcome: 'partial', version: version + 1 });
});
