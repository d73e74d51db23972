import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { day } from '@/lib/domain/day';
import { Role } from '@/lib/domain/staff/role';
import { officeMoment } from '@/lib/platform/today';
import { callBy, given } from '@/lib/testing/calls';
import { aCase, staff } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { makeBody } from './bodies';
import {
  changeDispute,
  type ChangeDispute,
  concludeDispute,
  type ConcludeDispute,
  fileDispute,
  FileDispute,
  listDisputeViews,
  removeDispute,
} from './disputes';
import { loadYearlyReport } from './report/yearly-report';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const legal = callBy('legal_reviewer', '2020-05-06');
const filed = (more: Partial<FileDispute> = {}): FileDispute => ({
  kind: 'recon',
  filedOn: day('2020-04-01'),
  acceptanceNumber: '',
  ...more,
});
const concluded = (more: Partial<ConcludeDispute> = {}): ConcludeDispute => ({
  version: 1,
  concludedOn: day('2020-05-06'),
  result: 'upheld',
  ...more,
});

describe('a dispute', () => {
  test('is filed over a case by its number, or over none', async () => {
    await storeCase(aCase().received('2020-03-02'));
    given(await fileDispute(legal, filed({ acceptanceNumber: '2020-0001' })));
    given(await fileDispute(legal, filed({ filedOn: day('2020-04-02'), kind: 'suit_direct' })));
    const { rows } = given(await listDisputeViews(legal));
    expect(rows.map(({ kind, acceptanceNumber, concludedOn }) => [kind, acceptanceNumber, concludedOn])).toEqual([
      ['suit_direct', null, null],
      ['recon', '2020-0001', null],
    ]);
  });

  test('takes a number typed with a Chinese keyboard', () => {
    const typed = { kind: 'recon', filedOn: '2020-04-01', acceptanceNumber: ' ２０２０－0001 ' };
    expect(FileDispute.parse(typed).acceptanceNumber).toBe('2020-0001');
  });

  test('counts as pending until it is concluded, then under its result', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    expect((await loadYearlyReport(BODY.id, 2020)).table4.recon).toMatchObject({ pending: 1, total: 1 });
    given(await concludeDispute(legal, id, concluded({ result: 'corrected' })));
    expect((await loadYearlyReport(BODY.id, 2020)).table4.recon).toMatchObject({ pending: 0, corrected: 1, total: 1 });
  });

  test.each([
    ['filed tomorrow', filed({ filedOn: day('2020-05-07') }), 'day_in_future'],
    ['over a case that is not there', filed({ acceptanceNumber: '2020-0009' }), 'number_unknown'],
  ])('%s is refused', async (_name, input, code) => {
    expect(answer(await fileDispute(legal, input))).toBe(code);
    expect(given(await listDisputeViews(legal)).rows).toEqual([]);
  });

  test('is not concluded tomorrow, nor before it was filed', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    expect(answer(await concludeDispute(legal, id, concluded({ concludedOn: day('2020-05-07') })))).toBe(
      'day_in_future',
    );
    expect(refusal(await concludeDispute(legal, id, concluded({ concludedOn: day('2020-03-31') })))).toMatchObject({
      code: 'day_before_last_step',
      values: { on: '2020-03-31', earliest: '2020-04-01' },
    });
    expect(answer(await concludeDispute(legal, id, concluded({ concludedOn: day('2020-04-01') })))).toBe('ok');
  });

  test('is concluded once', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    given(await concludeDispute(legal, id, concluded()));
    expect(answer(await concludeDispute(legal, id, concluded({ version: 2, result: 'other' })))).toBe(
      'dispute_concluded',
    );
    expect(answer(await concludeDispute(legal, 'nothing', concluded()))).toBe('not_found');
  });

  test('is concluded by one of two who do it at the same time', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    const answers = await Promise.all([
      concludeDispute(legal, id, concluded({ result: 'upheld' })),
      concludeDispute(legal, id, concluded({ result: 'corrected' })),
    ]);
    expect(answers.map(answer).sort()).toEqual(['changed_meanwhile', 'ok']);
  });

  test('that has changed since it was seen is not concluded', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    expect(answer(await concludeDispute(legal, id, concluded({ version: 0 })))).toBe('changed_meanwhile');
  });

  test('of another body is not there', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    const foreign = callBy(
      { ...staff('legal_reviewer'), bodyId: await makeBody('另一个局', officeMoment(day('2020-01-02'))) },
      '2020-05-06',
    );
    expect(answer(await concludeDispute(foreign, id, concluded()))).toBe('not_found');
    expect(given(await listDisputeViews(foreign)).rows).toEqual([]);
  });
});

test('disputes are written by the registrar and the legal reviewer, and read by the heads too', async () => {
  const { id } = given(await fileDispute(legal, filed()));
  const may = async (role: Role) => {
    const call = callBy(role, '2020-05-06');
    const read = await listDisputeViews(call);
    const write = answer(await fileDispute(call, filed()));
    if (write === 'not_allowed') expect(answer(await concludeDispute(call, id, concluded()))).toBe('not_allowed');
    if (read.ok) expect(read.value.mayWrite).toBe(write === 'ok');
    return [read.ok, write === 'ok'];
  };
  const [neither, reads, both] = [
    [false, false],
    [true, false],
    [true, true],
  ];
  const expected: Record<Role, boolean[] | undefined> = {
    registrar: both,
    handler: neither,
    unit_head: neither,
    secrecy_reviewer: neither,
    legal_reviewer: both,
    office_head: reads,
    supervisor: reads,
    system_admin: neither,
    security_admin: neither,
    auditor: neither,
  };
  for (const role of Role.options) expect(await may(role), role).toEqual(expected[role]);
});

describe('the course of a dispute', () => {
  const changed = (more: Partial<ChangeDispute> = {}): ChangeDispute => ({
    version: 1,
    kind: 'recon',
    filedOn: day('2020-04-01'),
    copyReceivedOn: null,
    simplified: false,
    acceptedOn: null,
    answeredOn: null,
    served: null,
    servedOn: null,
    concludedOn: null,
    result: null,
    reason: '',
    ...more,
  });
  const limitOf = async (id: string) =>
    given(await listDisputeViews(legal)).rows.find((row) => row.id === id)?.limits.answer;

  test('the body’s own limit follows from the day it received the copy', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    expect(await limitOf(id)).toBeNull();
    given(await changeDispute(legal, id, changed({ copyReceivedOn: day('2020-04-23') })));
    // Ten days from 23 April end on Sun 3 May, in the holiday to the 5th.
    expect(await limitOf(id)).toMatchObject({ on: '2020-05-06', state: 'open' });
    const answered = { version: 2, copyReceivedOn: day('2020-04-23'), answeredOn: day('2020-05-06') };
    given(await changeDispute(legal, id, changed(answered)));
    expect(await limitOf(id)).toMatchObject({ state: 'in_time' });
  });

  test('the time for the decision follows from the day it was accepted, not from its filing', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    const decisionOf = async () =>
      given(await listDisputeViews(legal)).rows.find((row) => row.id === id)?.limits.decision;
    expect(await decisionOf()).toBeNull();
    given(await changeDispute(legal, id, changed({ acceptedOn: day('2020-04-07') })));
    // Sixty days from 7 April 2020: 23 in April, 31 in May, Sat 6 June; so Mon 8 June.
    expect(await decisionOf()).toMatchObject({ on: '2020-06-08', article: '行政复议法（2017）第三十一条' });
  });

  test('what table four counts is mended with a reason, which stays on record with who gave it', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    const suit = changed({ kind: 'suit_direct' });
    expect(refusal(await changeDispute(legal, id, suit))).toEqual({ code: 'dispute_reason_required', field: 'reason' });
    given(await changeDispute(legal, id, { ...suit, reason: '误选类型' }));
    const { table4 } = await loadYearlyReport(BODY.id, 2020);
    expect([table4.recon.total, table4.suit_direct.pending]).toEqual([0, 1]);
    expect(await rawSql('select user_id, what from access_log')).toEqual([
      { user_id: 'the-legal_reviewer', what: `dispute_changed:${id}:kind=suit_direct:误选类型` },
    ]);
  });

  test.each<[string, Partial<ChangeDispute>]>([
    ['day_in_future', { copyReceivedOn: day('2020-05-07') }],
    ['day_before_last_step', { acceptedOn: day('2020-03-31') }],
    ['day_before_last_step', { copyReceivedOn: day('2020-03-31') }],
    ['day_before_last_step', { acceptedOn: day('2020-04-10'), copyReceivedOn: day('2020-04-09') }],
    ['day_before_last_step', { copyReceivedOn: day('2020-04-10'), answeredOn: day('2020-04-09') }],
    ['dispute_incomplete', { served: 'judgment' }],
    ['dispute_incomplete', { concludedOn: day('2020-05-06'), reason: '审结' }],
  ])('%s: %j', async (code, more) => {
    const { id } = given(await fileDispute(legal, filed()));
    expect(answer(await changeDispute(legal, id, changed(more)))).toBe(code);
  });

  test('as somebody else has changed it meanwhile it is not changed', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    given(await changeDispute(legal, id, changed({ simplified: true })));
    expect(answer(await changeDispute(legal, id, changed()))).toBe('changed_meanwhile');
    expect(answer(await changeDispute(callBy('handler', '2020-05-06'), id, changed()))).toBe('not_allowed');
  });

  test('cannot begin before its case was received', async () => {
    await storeCase(aCase().received('2020-03-02'));
    const early = filed({ acceptanceNumber: '2020-0001', filedOn: day('2020-03-01') });
    expect(answer(await fileDispute(legal, early))).toBe('day_before_receipt');
    const { id } = given(await fileDispute(legal, filed({ acceptanceNumber: '2020-0001' })));
    const moved = changed({ filedOn: day('2020-03-01'), reason: '日期有误' });
    expect(refusal(await changeDispute(legal, id, moved))).toEqual({
      code: 'day_before_receipt',
      field: 'filedOn',
      values: { on: '2020-03-01', earliest: '2020-03-02' },
    });
    expect(answer(await changeDispute(legal, id, { ...moved, filedOn: day('2020-03-02') }))).toBe('ok');
  });

  test('filed before a receipt that was corrected later can still go on', async () => {
    await storeCase(aCase().received('2020-03-02'));
    const { id } = given(
      await fileDispute(legal, filed({ acceptanceNumber: '2020-0001', filedOn: day('2020-03-03') })),
    );
    await rawSql(`update cases set received_on = '2020-03-04'`);
    const goes = changed({ filedOn: day('2020-03-03'), acceptedOn: day('2020-04-07') });
    expect(answer(await changeDispute(legal, id, goes))).toBe('ok');
  });
});

describe('a dispute entered by mistake', () => {
  const mistake = { version: 1, reason: '重复登记' };

  test('is taken out, no longer counts, and stays on record with who removed it and why', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    given(await removeDispute(legal, id, mistake));
    expect(given(await listDisputeViews(legal)).rows).toEqual([]);
    expect((await loadYearlyReport(BODY.id, 2020)).table4.recon.total).toBe(0);
    expect(await rawSql('select user_id, what from access_log')).toEqual([
      {
        user_id: 'the-legal_reviewer',
        what: `dispute_removed:${id}:重复登记`,
      },
    ]);
  });

  test('is not taken out by others, nor unseen, nor of another body', async () => {
    const { id } = given(await fileDispute(legal, filed()));
    expect(answer(await removeDispute(callBy('supervisor', '2020-05-06'), id, mistake))).toBe('not_allowed');
    expect(answer(await removeDispute(legal, id, { ...mistake, version: 2 }))).toBe('changed_meanwhile');
    const stranger = { ...legal, actor: { ...legal.actor, bodyId: 'another-body' } };
    expect(answer(await removeDispute(stranger, id, mistake))).toBe('not_found');
    expect(given(await listDisputeViews(legal)).rows).toHaveLength(1);
  });
});
