import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { loadCase } from '@/db/cases';
import { loadApplicant } from '@/db/people';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { day } from '@/lib/domain/day';
import { aHandIn, callBy, given } from '@/lib/testing/calls';
import { aCase, staff } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { aChange, aConclusion, aFiling } from '@/lib/testing/disputes';
import { anApplicant, BODY, storeCase, storeCounter, storeOffice } from '@/lib/testing/office';
import { publishReport } from '@/lib/testing/published-year';
import { loadCaseView } from './case-view';
import { listDisputeViews } from './dispute-views';
import { changeDispute, concludeDispute, fileDispute, removeDispute } from './disputes';
import { registerRequest } from './register-request';
import { verify } from './verify';
import { loadYearlyReport } from './report/yearly-report';

const ON = '2020-09-10';
const legal = callBy('legal_reviewer', ON);
const registrar = callBy('registrar', ON);
/** Annulled on 7 September 2020, served on the 8th. */
const ordering = aConclusion({
  concludedOn: day('2020-09-07'),
  result: 'corrected',
  newAnswerOrderedOn: day('2020-09-08'),
});
let id: string;

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
  const told = aCase().received('2020-03-02', { channel: 'online', wantedForm: 'electronic' }).assigned().accepted();
  const corrected = told.by(staff('registrar'), {
    type: 'correct',
    changes: { subject: '更正后的事项' },
    reason: '笔误',
  });
  await storeCase(corrected, { queryCodeHash: 'code' });
  await storeCounter(2020, 1);
  ({ id } = given(await fileDispute(legal, aFiling({ acceptanceNumber: '2020-0001' }))));
});
afterAll(closeDatabase);

const numbers = async () =>
  (await rawSql('select acceptance_number from cases order by acceptance_number')).map(
    (row) => row['acceptance_number'],
  );

describe('a decision that orders a new answer', () => {
  test('opens a case of the same applicant about the same, received on its day and registered at once', async () => {
    const { ordered } = given(await concludeDispute(legal, id, ordering));
    expect(ordered?.acceptanceNumber).toBe('2020-0002');
    const caseId = ordered?.caseId ?? '';
    const { state, events, clock } = given(await loadCaseView(registrar, caseId));
    expect(events.map(({ type, by }) => [type, by.userId])).toEqual([
      ['received', 'the-legal_reviewer'],
      ['registered', 'the-legal_reviewer'],
    ]);
    expect(events[0]).toMatchObject({ wantedForm: 'electronic', wantedDelivery: 'post' });
    expect(state).toMatchObject({
      status: 'registered',
      channel: 'online',
      applicantKind: 'natural',
      subject: '更正后的事项',
      description: '申请公开某事项的有关信息',
      arrivedOn: '2020-09-08',
      receivedOn: '2020-09-08',
      ordered: { disputeId: id, caseId: '2020-0001', acceptanceNumber: '2020-0001' },
    });
    // Twenty working days from Tue 8 September: 9-11 are 1-3, 14-18 4-8, 21-25 9-13, Sun 27 (worked) 14, 28-30 15-17; the holiday
    // lasts to 8 October; Fri 9, Sat 10 (worked) 18-19, Mon 12 October 20.
    expect(clock.dueOn).toBe('2020-10-12');
    expect(await loadApplicant(BODY.id, caseId)).toEqual(anApplicant());
    const rows = await rawSql(`select query_code_hash from cases`);
    expect(rows).toEqual([{ query_code_hash: 'code' }, { query_code_hash: 'code' }]);
    expect((await verify()).differences).toEqual([]);
  });

  test('links both cases to one another', async () => {
    const { ordered } = given(await concludeDispute(legal, id, ordering));
    const earlier = given(await loadCaseView(registrar, '2020-0001'));
    expect(earlier.disputes).toMatchObject([{ orderedCaseId: ordered?.caseId, orderedNumber: '2020-0002' }]);
    const later = given(await loadCaseView(registrar, ordered?.caseId ?? ''));
    expect([later.state.ordered?.caseId, later.disputes]).toEqual(['2020-0001', []]);
    expect(given(await listDisputeViews(legal)).rows[0]).toMatchObject({ orderedNumber: '2020-0002' });
  });

  test('counts as any case does, and the year’s identity holds', async () => {
    given(await concludeDispute(legal, id, ordering));
    const { table3, checks } = await loadYearlyReport(BODY.id, 2020);
    expect([table3.new_received?.total, table3.carried_out?.total]).toEqual([2, 2]);
    expect(checks.filter(({ id: check, ok }) => check.startsWith('T') && !ok)).toEqual([]);
  });

  test('in a year whose report is published is opened for a reason only, which it keeps', async () => {
    given(await concludeDispute(legal, id, { ...ordering, newAnswerOrderedOn: null }));
    await publishReport('2021-01-22', 2020);
    const late = callBy('legal_reviewer', '2021-02-01');
    const end = { concludedOn: day('2020-09-07'), result: 'corrected', newAnswerOrderedOn: day('2020-12-30') } as const;
    const order = aChange({ ...end, version: 2, acceptanceNumber: '2020-0001' });
    expect(refusal(await changeDispute(late, id, order))).toMatchObject({
      code: 'published_year_reason_required',
      field: 'restates',
    });
    const { ordered } = given(await changeDispute(late, id, { ...order, reason: '判决送达较晚' }));
    const [first] = (await loadCase(BODY.id, ordered?.caseId ?? ''))?.events ?? [];
    expect(first).toMatchObject({ type: 'received', restates: '判决送达较晚' });
  });

  test('is no further request of the applicant', async () => {
    given(await concludeDispute(legal, id, ordering));
    const counts = given(await loadCaseView(registrar, '2020-0001')).applicantCounts;
    expect(counts).toEqual({ month: 1, year: 1, ordinalInMonth: 1 });
  });

  test('takes the number after those given out', async () => {
    given(await registerRequest(registrar, aHandIn('2020-09-09')));
    given(await concludeDispute(legal, id, ordering));
    given(await registerRequest(registrar, aHandIn('2020-09-10')));
    expect(await numbers()).toEqual(['2020-0001', '2020-0002', '2020-0003', '2020-0004']);
    expect((await verify()).differences).toEqual([]);
  });

  test('recorded twice, with its key or at the same time, opens one case', async () => {
    const answers = await Promise.all(
      ['one', 'one', 'other', undefined].map((key) => concludeDispute(legal, id, ordering, key)),
    );
    expect(answers.map(answer)).toEqual(['ok', 'ok', 'changed_meanwhile', 'changed_meanwhile']);
    expect(answers[1]).toEqual(answers[0]);
    expect(await numbers()).toEqual(['2020-0001', '2020-0002']);
  });

  test('may be recorded after the conclusion, by the registrar too', async () => {
    given(await concludeDispute(legal, id, { ...ordering, newAnswerOrderedOn: null }));
    const order = aChange({ ...ordering, version: 2, acceptanceNumber: '2020-0001' });
    const { ordered } = given(await changeDispute(registrar, id, order));
    expect(ordered?.acceptanceNumber).toBe('2020-0002');
    expect(answer(await changeDispute(registrar, id, { ...order, version: 3, simplified: true }))).toBe('ok');
    expect(await numbers()).toEqual(['2020-0001', '2020-0002']);
  });

  test('may be made by the appeal', async () => {
    const suit = aFiling({ kind: 'suit_direct', acceptanceNumber: '2020-0001' });
    const second = given(await fileDispute(legal, suit));
    const judged = { kind: 'suit_direct', concludedOn: day('2020-06-01'), result: 'upheld' } as const;
    const appealed = { appealedOn: day('2020-06-10'), appealedBy: 'applicant' } as const;
    const said = { ...judged, ...appealed, acceptanceNumber: '2020-0001', reason: '登记一审' };
    given(await changeDispute(legal, second.id, aChange(said)));
    const { ordered } = given(await concludeDispute(legal, second.id, { ...ordering, version: 2 }));
    expect(ordered?.acceptanceNumber).toBe('2020-0002');
    expect((await loadYearlyReport(BODY.id, 2020)).table4.suit_direct).toMatchObject({ corrected: 1, total: 1 });
  });
});

describe('an order is refused', () => {
  test.each([
    ['to come', { newAnswerOrderedOn: day('2020-09-11') }, 'day_in_future'],
    ['before the decision', { newAnswerOrderedOn: day('2020-09-06') }, 'day_before_step'],
    ['by a decision for the body', { result: 'upheld' as const }, 'dispute_order_groundless'],
  ])('%s', async (_name, more, code) => {
    expect(answer(await concludeDispute(legal, id, { ...ordering, ...more }))).toBe(code);
    expect(await numbers()).toEqual(['2020-0001']);
  });

  test('over no case', async () => {
    const lone = given(await fileDispute(legal, aFiling()));
    expect(refusal(await concludeDispute(legal, lone.id, ordering))).toEqual({
      code: 'dispute_order_without_case',
      field: 'newAnswerOrderedOn',
    });
    expect(await numbers()).toEqual(['2020-0001']);
  });

  test('to whoever does not keep the register', async () => {
    expect(answer(await concludeDispute(callBy('supervisor', ON), id, ordering))).toBe('not_allowed');
    expect(await numbers()).toEqual(['2020-0001']);
  });
});

describe('what an order has opened stays', () => {
  beforeEach(async () => void given(await concludeDispute(legal, id, ordering)));
  const stands = aChange({ ...ordering, version: 2, acceptanceNumber: '2020-0001', reason: '误登' });

  test('the dispute is not removed, its order not undone, its case not exchanged', async () => {
    const opened = { code: 'dispute_opened_case', values: { number: '2020-0002' } };
    expect(refusal(await removeDispute(legal, id, { version: 2, reason: '误登' }))).toEqual(opened);
    const undone = await changeDispute(legal, id, { ...stands, newAnswerOrderedOn: null });
    expect(refusal(undone)).toEqual({ ...opened, field: 'newAnswerOrderedOn' });
    const moved = await changeDispute(legal, id, { ...stands, acceptanceNumber: '' });
    expect(refusal(moved)).toEqual({ ...opened, field: 'acceptanceNumber' });
    const upheld = await changeDispute(legal, id, { ...stands, result: 'upheld' });
    expect(answer(upheld)).toBe('dispute_order_groundless');
  });

  test('an appeal that becomes known afterwards is recorded all the same, and concluded', async () => {
    const lone = given(await fileDispute(legal, aFiling({ kind: 'suit_direct', acceptanceNumber: '2020-0001' })));
    given(await concludeDispute(legal, lone.id, ordering));
    const judged = { ...ordering, kind: 'suit_direct', version: 2, acceptanceNumber: '2020-0001' } as const;
    const appealed = { appealedOn: day('2020-09-09'), appealedBy: 'body' } as const;
    given(await changeDispute(legal, lone.id, aChange({ ...judged, ...appealed })));
    given(await concludeDispute(legal, lone.id, aConclusion({ version: 3, concludedOn: day('2020-09-10') })));
    const row = given(await listDisputeViews(legal)).rows.find((one) => one.id === lone.id);
    expect(row).toMatchObject({ appealResult: 'upheld', orderedNumber: '2020-0003', newAnswerOrderedOn: '2020-09-08' });
    expect((await verify()).differences).toEqual([]);
  });

  test('tampering with either side shows', async () => {
    await rawSql('drop trigger dispute_changes_no_update');
    await rawSql(`update dispute_changes set ordered_case_id = null`);
    expect((await verify()).differences).toMatchObject([{ code: 'dispute', values: { column: 'orderedCaseId' } }]);
    await rawSql(`update dispute_changes set ordered_case_id = '2020-0001'`);
    const columns = (await verify()).differences.map(({ values }) => values['column']);
    expect(columns).toEqual(['orderedCaseId', 'orderedCaseId']);
  });
});
