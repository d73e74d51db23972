import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { day } from '@/lib/domain/day';
import { Role } from '@/lib/domain/staff/role';
import { officeMoment } from '@/lib/platform/today';
import { callBy, given } from '@/lib/testing/calls';
import { aCase, staff } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { aChange, aConclusion, aFiling } from '@/lib/testing/disputes';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { makeBody } from './bodies';
import { listDisputeViews } from './dispute-views';
import {
  changeDispute,
  type ChangeDispute,
  concludeDispute,
  fileDispute,
  FileDispute,
  removeDispute,
} from './disputes';
import { loadYearlyReport } from './report/yearly-report';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const legal = callBy('legal_reviewer', '2020-05-06');
describe('a dispute', () => {
  test('is filed over a case by its number, or over none', async () => {
    await storeCase(aCase().received('2020-03-02'));
    given(await fileDispute(legal, aFiling({ acceptanceNumber: '2020-0001' })));
    given(await fileDispute(legal, aFiling({ filedOn: day('2020-04-02'), kind: 'suit_direct' })));
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
    const { id } = given(await fileDispute(legal, aFiling()));
    expect((await loadYearlyReport(BODY.id, 2020)).table4.recon).toMatchObject({ pending: 1, total: 1 });
    given(await concludeDispute(legal, id, aConclusion({ result: 'corrected' })));
    expect((await loadYearlyReport(BODY.id, 2020)).table4.recon).toMatchObject({ pending: 0, corrected: 1, total: 1 });
  });

  test.each([
    ['filed tomorrow', aFiling({ filedOn: day('2020-05-07') }), 'day_in_future'],
    ['over a case that is not there', aFiling({ acceptanceNumber: '2020-0009' }), 'number_unknown'],
  ])('%s is refused', async (_name, input, code) => {
    expect(answer(await fileDispute(legal, input))).toBe(code);
    expect(given(await listDisputeViews(legal)).rows).toEqual([]);
  });

  test('is not concluded tomorrow, nor before it was filed', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    expect(answer(await concludeDispute(legal, id, aConclusion({ concludedOn: day('2020-05-07') })))).toBe(
      'day_in_future',
    );
    expect(refusal(await concludeDispute(legal, id, aConclusion({ concludedOn: day('2020-03-31') })))).toMatchObject({
      code: 'day_before_step',
      values: { step: 'recon.concludedOn', on: '2020-03-31', after: 'recon.filedOn', earliest: '2020-04-01' },
    });
    expect(answer(await concludeDispute(legal, id, aConclusion({ concludedOn: day('2020-04-01') })))).toBe('ok');
  });

  test('is concluded once', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    given(await concludeDispute(legal, id, aConclusion()));
    expect(answer(await concludeDispute(legal, id, aConclusion({ version: 2, result: 'other' })))).toBe(
      'dispute_concluded',
    );
    expect(answer(await concludeDispute(legal, 'nothing', aConclusion()))).toBe('not_found');
  });

  test('is concluded by one of two who do it at the same time', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    const answers = await Promise.all([
      concludeDispute(legal, id, aConclusion({ result: 'upheld' })),
      concludeDispute(legal, id, aConclusion({ result: 'corrected' })),
    ]);
    expect(answers.map(answer).sort()).toEqual(['changed_meanwhile', 'ok']);
  });

  test('that has changed since it was seen is not concluded', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    expect(answer(await concludeDispute(legal, id, aConclusion({ version: 0 })))).toBe('changed_meanwhile');
  });

  test('of another body is not there', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    const foreign = callBy(
      { ...staff('legal_reviewer'), bodyId: await makeBody('另一个局', officeMoment(day('2020-01-02'))) },
      '2020-05-06',
    );
    expect(answer(await concludeDispute(foreign, id, aConclusion()))).toBe('not_found');
    expect(given(await listDisputeViews(foreign)).rows).toEqual([]);
  });
});

test('disputes are written by the registrar and the legal reviewer, and read by the heads too', async () => {
  const { id } = given(await fileDispute(legal, aFiling()));
  const may = async (role: Role) => {
    const call = callBy(role, '2020-05-06');
    const read = await listDisputeViews(call);
    const write = answer(await fileDispute(call, aFiling()));
    if (write === 'not_allowed') expect(answer(await concludeDispute(call, id, aConclusion()))).toBe('not_allowed');
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
  const limitOf = async (id: string) =>
    given(await listDisputeViews(legal)).rows.find((row) => row.id === id)?.limits.answer;

  test('the body’s own limit follows from the day it received the copy', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    expect(await limitOf(id)).toBeNull();
    given(await changeDispute(legal, id, aChange({ copyReceivedOn: day('2020-04-23') })));
    // Ten days from 23 April end on Sun 3 May, in the holiday to the 5th.
    expect(await limitOf(id)).toMatchObject({ on: '2020-05-06', state: 'open' });
    const answered = { version: 2, copyReceivedOn: day('2020-04-23'), answeredOn: day('2020-05-06') };
    given(await changeDispute(legal, id, aChange(answered)));
    expect(await limitOf(id)).toMatchObject({ state: 'in_time' });
  });

  test('the time for the decision follows from the day it was accepted, not from its filing', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    const decisionOf = async () =>
      given(await listDisputeViews(legal)).rows.find((row) => row.id === id)?.limits.decision;
    expect(await decisionOf()).toBeNull();
    given(await changeDispute(legal, id, aChange({ acceptedOn: day('2020-04-07') })));
    // Sixty days from 7 April 2020: 23 in April, 31 in May, Sat 6 June; so Mon 8 June.
    expect(await decisionOf()).toMatchObject({ on: '2020-06-08', article: '行政复议法（2017）第三十一条' });
  });

  test('what table four counts is mended with a reason, which stays on record with who gave it', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    const suit = aChange({ kind: 'suit_direct' });
    expect(refusal(await changeDispute(legal, id, suit))).toEqual({ code: 'dispute_reason_required', field: 'reason' });
    given(await changeDispute(legal, id, { ...suit, reason: '误选类型' }));
    const { table4 } = await loadYearlyReport(BODY.id, 2020);
    expect([table4.recon.total, table4.suit_direct.pending]).toEqual([0, 1]);
    expect(await rawSql('select version, kind, reason, made_by from dispute_changes order by version')).toEqual([
      { version: 1, kind: 'recon', reason: '', made_by: 'the-legal_reviewer' },
      { version: 2, kind: 'suit_direct', reason: '误选类型', made_by: 'the-legal_reviewer' },
    ]);
  });

  test.each<[string, Partial<ChangeDispute>]>([
    ['day_in_future', { copyReceivedOn: day('2020-05-07') }],
    ['day_before_step', { acceptedOn: day('2020-03-31') }],
    ['day_before_step', { copyReceivedOn: day('2020-03-31') }],
    ['day_before_step', { acceptedOn: day('2020-04-10'), copyReceivedOn: day('2020-04-09') }],
    ['day_before_step', { copyReceivedOn: day('2020-04-10'), answeredOn: day('2020-04-09') }],
    ['dispute_incomplete', { served: 'judgment' }],
    ['dispute_incomplete', { concludedOn: day('2020-05-06'), reason: '审结' }],
  ])('%s: %j', async (code, more) => {
    const { id } = given(await fileDispute(legal, aFiling()));
    expect(answer(await changeDispute(legal, id, aChange(more)))).toBe(code);
  });

  test('as somebody else has changed it meanwhile it is not changed', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    given(await changeDispute(legal, id, aChange({ simplified: true })));
    expect(answer(await changeDispute(legal, id, aChange()))).toBe('changed_meanwhile');
    expect(answer(await changeDispute(callBy('handler', '2020-05-06'), id, aChange()))).toBe('not_allowed');
  });

  test('cannot begin before its case was received', async () => {
    await storeCase(aCase().received('2020-03-02'));
    const early = aFiling({ acceptanceNumber: '2020-0001', filedOn: day('2020-03-01') });
    expect(answer(await fileDispute(legal, early))).toBe('day_before_receipt');
    const { id } = given(await fileDispute(legal, aFiling({ acceptanceNumber: '2020-0001' })));
    const moved = aChange({ filedOn: day('2020-03-01'), acceptanceNumber: '2020-0001', reason: '日期有误' });
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
      await fileDispute(legal, aFiling({ acceptanceNumber: '2020-0001', filedOn: day('2020-03-03') })),
    );
    await rawSql(`update cases set received_on = '2020-03-04'`);
    const found = { filedOn: day('2020-03-03'), acceptanceNumber: '2020-0001' };
    const goes = aChange({ ...found, acceptedOn: day('2020-04-07') });
    expect(answer(await changeDispute(legal, id, goes))).toBe('ok');
  });
});

describe('a dispute entered by mistake', () => {
  const mistake = { version: 1, reason: '重复登记' };

  test('is taken out, no longer counts, and stays on record with who removed it and why', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    given(await removeDispute(legal, id, mistake));
    expect(given(await listDisputeViews(legal)).rows).toEqual([]);
    expect((await loadYearlyReport(BODY.id, 2020)).table4.recon.total).toBe(0);
    expect(await rawSql('select version, removed, reason, made_by from dispute_changes order by version')).toEqual([
      { version: 1, removed: 0, reason: '', made_by: 'the-legal_reviewer' },
      { version: 2, removed: 1, reason: '重复登记', made_by: 'the-legal_reviewer' },
    ]);
  });

  test('is not taken out by others, nor unseen, nor of another body', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    expect(answer(await removeDispute(callBy('supervisor', '2020-05-06'), id, mistake))).toBe('not_allowed');
    expect(answer(await removeDispute(legal, id, { ...mistake, version: 2 }))).toBe('changed_meanwhile');
    const stranger = { ...legal, actor: { ...legal.actor, bodyId: 'another-body' } };
    expect(answer(await removeDispute(stranger, id, mistake))).toBe('not_found');
    expect(given(await listDisputeViews(legal)).rows).toHaveLength(1);
  });
});

describe('the register of disputes', () => {
  test('keeps every version, and tells who said what otherwise, when and why', async () => {
    await storeCase(aCase().received('2020-03-02'));
    const { id } = given(await fileDispute(callBy('registrar', '2020-04-02'), aFiling()));
    given(await changeDispute(legal, id, aChange({ acceptanceNumber: '2020-0001', reason: '补登受理号' })));
    given(await concludeDispute(legal, id, aConclusion({ version: 2 })));
    const [row] = given(await listDisputeViews(legal)).rows;
    const told = row?.history.map(({ version, at, byName, by, reason, changes }) => [
      [version, at, byName, by, reason],
      changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`),
    ]);
    expect(told).toEqual([
      [
        [1, '2020-04-02T02:00:00.000Z', 'the-registrar', 'person', ''],
        ['kind: null → recon', 'filedOn: null → 2020-04-01', 'asOriginalAgency: null → true'],
      ],
      [
        [2, '2020-05-06T02:00:00.000Z', 'the-legal_reviewer', 'person', '补登受理号'],
        ['acceptanceNumber: null → 2020-0001'],
      ],
      [
        [3, '2020-05-06T02:00:00.000Z', 'the-legal_reviewer', 'person', ''],
        ['concludedOn: null → 2020-05-06', 'result: null → upheld'],
      ],
    ]);
  });

  test('has no version in which nothing changed', async () => {
    const { id } = given(await fileDispute(legal, aFiling()));
    given(await changeDispute(legal, id, aChange({ reason: '看过' })));
    expect(given(await listDisputeViews(legal)).rows[0]).toMatchObject({ version: 1 });
  });

  test('mends the case with a reason, and only to one that was there', async () => {
    await storeCase(aCase().received('2020-03-02'));
    await storeCase(aCase().received('2020-04-02'), { number: '2020-0002' });
    const { id } = given(await fileDispute(legal, aFiling({ acceptanceNumber: '2020-0001' })));
    const over = (acceptanceNumber: string, reason = '误填') =>
      changeDispute(legal, id, aChange({ acceptanceNumber, reason }));
    expect(refusal(await over('', ''))).toEqual({ code: 'dispute_reason_required', field: 'reason' });
    expect(answer(await over('2020-0009'))).toBe('number_unknown');
    // Filed on 1 April, received on the 2nd.
    expect(answer(await over('2020-0002'))).toBe('day_before_receipt');
    given(await over(''));
    expect(given(await listDisputeViews(legal)).rows[0]).toMatchObject({ caseId: null, acceptanceNumber: null });
  });

  test('links a suit to the reconsideration before it, which can then neither go nor come after it', async () => {
    const recon = given(await fileDispute(legal, aFiling()));
    const after = aFiling({ kind: 'suit_after_recon', filedOn: day('2020-04-20'), precededBy: recon.id });
    const early = await fileDispute(legal, { ...after, filedOn: day('2020-03-31') });
    expect(refusal(early)).toMatchObject({ code: 'day_before_step', values: { earliest: '2020-04-01' } });
    expect(answer(await fileDispute(legal, { ...after, precededBy: 'nothing' }))).toBe('dispute_unknown');
    expect(answer(await fileDispute(legal, { ...after, kind: 'suit_direct' }))).toBe('dispute_not_after_recon');
    given(await fileDispute(legal, after));
    const goes = await removeDispute(legal, recon.id, { version: 1, reason: '误登' });
    expect(refusal(goes)).toEqual({ code: 'dispute_precedes', values: { on: '2020-04-20' } });
    const later = aChange({ filedOn: day('2020-04-21'), reason: '日期有误' });
    expect(answer(await changeDispute(legal, recon.id, later))).toBe('dispute_precedes');
  });
});

describe('an appeal', () => {
  const court = callBy('legal_reviewer', '2022-03-01');
  const judged = {
    kind: 'suit_direct',
    concludedOn: day('2020-12-10'),
    result: 'corrected',
    appealedOn: day('2021-01-04'),
    appealedBy: 'body',
  } as const;
  const columns = async () =>
    Object.fromEntries(
      await Promise.all(
        [2020, 2021, 2022].map(async (year) => {
          const { total: _, ...counts } = (await loadYearlyReport(BODY.id, year)).table4.suit_direct;
          return [year, Object.entries(counts).flatMap(([column, count]) => (count > 0 ? [column] : []))] as const;
        }),
      ),
    );
  let id: string;
  beforeEach(async () => {
    ({ id } = given(await fileDispute(court, aFiling({ kind: 'suit_direct' }))));
    given(await concludeDispute(court, id, aConclusion({ concludedOn: judged.concludedOn, result: judged.result })));
  });

  test('makes the suit pending again until it is concluded, then counts by its result', async () => {
    expect(await columns()).toEqual({ 2020: ['corrected'], 2021: [], 2022: [] });
    // That an appeal comes mends nothing: no reason is asked for.
    given(await changeDispute(court, id, aChange({ ...judged, version: 2 })));
    expect(await columns()).toEqual({ 2020: ['pending'], 2021: ['pending'], 2022: ['pending'] });
    const ended = aConclusion({ version: 3, concludedOn: day('2022-02-18'), result: 'upheld' });
    given(await concludeDispute(court, id, ended));
    expect(await columns()).toEqual({ 2020: ['pending'], 2021: ['pending'], 2022: ['upheld'] });
    expect(given(await listDisputeViews(court)).rows[0]).toMatchObject({
      stage: 'appeal_concluded',
      result: 'corrected',
    });
    expect(answer(await concludeDispute(court, id, { ...ended, version: 4 }))).toBe('dispute_concluded');
  });

  test('says who turned to it, and is mended with a reason', async () => {
    const nobody = aChange({ ...judged, appealedBy: null, version: 2 });
    expect(refusal(await changeDispute(court, id, nobody))).toEqual({
      code: 'dispute_incomplete',
      field: 'appealedBy',
    });
    given(await changeDispute(court, id, aChange({ ...judged, version: 2 })));
    const moved = aChange({ ...judged, appealedOn: day('2021-01-05'), version: 3 });
    expect(answer(await changeDispute(court, id, moved))).toBe('dispute_reason_required');
    expect(answer(await changeDispute(court, id, { ...moved, reason: '日期有误' }))).toBe('ok');
  });

  test('beside the body that acted it is kept, and counts in no year', async () => {
    const beside = aChange({ ...judged, asOriginalAgency: false, version: 2 });
    expect(answer(await changeDispute(court, id, beside))).toBe('dispute_reason_required');
    given(await changeDispute(court, id, { ...beside, reason: '仅为复议机关' }));
    expect(await columns()).toEqual({ 2020: [], 2021: [], 2022: [] });
    expect(given(await listDisputeViews(court)).rows).toHaveLength(1);
  });
});
