import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { loadCase } from '@/db/cases';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { day } from '@/lib/domain/day';
import type { ReportCommand } from '@/lib/domain/report/report-work';
import { Role } from '@/lib/domain/staff/role';
import { endOfDay } from '@/lib/platform/today';
import { aHandIn, callBy, given } from '@/lib/testing/calls';
import { aCase, OTHER_UNIT, staff } from '@/lib/testing/case-builder';
import { aConclusion, aFiling } from '@/lib/testing/disputes';
import { answer, refusal } from '@/lib/testing/decisions';
import { aRow, caseLedger, ledgerFolder, OPTIONS } from '@/lib/testing/ledger-files';
import { BODY, storeCase, storeCounter, storeOffice } from '@/lib/testing/office';
import { prepareReport, PROBLEMS, publishReport, takeStep } from '@/lib/testing/published-year';
import { actOnCase } from '../act-on-case';
import { listPublishedReports } from '../citizen';
import { recordDisclosure } from '../disclosures';
import { concludeDispute, fileDispute } from '../disputes';
import { importCases } from '../ledger/import-cases';
import { registerRequest } from '../register-request';
import { verify } from '../verify';
import { actOnReport, loadReportView } from './report-desk';
import { loadYearlyReport } from './yearly-report';

const closed = (receivedOn: string, closedOn: string, more = {}) =>
  aCase().received(receivedOn, more).assigned().accepted().drafted().reviewed().signed().delivered(closedOn);

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
  await storeCase(closed('2019-12-20', '2020-01-10'), { number: '2019-0001' });
  await storeCase(closed('2020-03-02', '2020-03-20'), { number: '2020-0001' });
  await storeCase(closed('2020-03-03', '2020-03-20'), { number: '2020-0002' });
  await storeCase(aCase().received('2020-12-20'), { number: '2020-0003' });
  await storeCounter(2019, 1);
  await storeCounter(2020, 3);
});
afterAll(closeDatabase);

const versionOf = async (id: string) => (await loadCase(BODY.id, id))?.state.version ?? 0;
const correctOutcome = async (id: string, on: string) =>
  given(
    await actOnCase(
      callBy('supervisor', on),
      id,
      { type: 'correct', changes: { outcome: 'partial' }, reason: '录入有误' },
      await versionOf(id),
    ),
  );
const view = async (on: string, year = 2020) => given(await loadReportView(callBy('supervisor', on), year));

describe('the work on a report', () => {
  test('is done by those whose it is, each step in its state', async () => {
    const lock = { type: 'lock' } as const;
    const MAY: [ReportCommand, Role[]][] = [
      [{ type: 'write', section: 'problems', text: PROBLEMS }, ['registrar', 'office_head', 'supervisor']],
      [lock, ['supervisor']],
      [{ type: 'unlock', reason: '再核对' }, ['supervisor']],
      [lock, ['supervisor']],
      [{ type: 'signOff' }, ['office_head']],
      [{ type: 'publish' }, ['supervisor']],
      [{ type: 'reopen', reason: '更正' }, ['supervisor']],
    ];
    await prepareReport('2021-01-18', 2020);
    for (const [command, roles] of MAY) {
      for (const role of Role.options.filter((one) => !roles.includes(one))) {
        expect(answer(await takeStep(role, '2021-01-20', 2020, command)), `${role} ${command.type}`).toBe(
          'not_allowed',
        );
      }
      const allowed = roles[0] ?? 'supervisor';
      expect(answer(await takeStep(allowed, '2021-01-20', 2020, command)), command.type).toBe('ok');
      if (command.type !== 'write') {
        expect(answer(await takeStep(allowed, '2021-01-20', 2020, command))).toBe('report_not_in_this_state');
      }
    }
  });

  test('waits until the year is over, and until section five is written', async () => {
    expect(refusal(await takeStep('supervisor', '2020-12-31', 2020, { type: 'lock' }))).toMatchObject({
      code: 'year_not_over',
      values: { year: 2020 },
    });
    expect(refusal(await takeStep('supervisor', '2021-01-01', 2020, { type: 'lock' }))).toMatchObject({
      code: 'year_not_publishable',
      values: { checks: 'S-1' },
    });
    const failing = (await view('2021-01-01')).checks.filter(({ ok }) => !ok);
    expect(failing.map(({ id, mend }) => [id, mend])).toEqual([['S-1', [{ to: 'section', section: 'problems' }]]]);
    given(await takeStep('supervisor', '2021-01-01', 2020, { type: 'write', section: 'problems', text: PROBLEMS }));
    expect(answer(await takeStep('supervisor', '2021-01-01', 2020, { type: 'lock' }))).toBe('ok');
  });

  test('is not locked while a table fails a check, and the check says which', async () => {
    // Closed before it was received: it has come in, and is neither handled nor carried over.
    await prepareReport('2021-01-18', 2020);
    await rawSql(`update cases set closed_year = 2018 where acceptance_number = '2020-0001'`);
    const refused = refusal(await takeStep('supervisor', '2021-01-22', 2020, { type: 'lock' }));
    expect(refused).toMatchObject({ code: 'year_not_publishable' });
    expect(refused.values?.['checks']).toMatch(/T3-\d/);
    expect(await listPublishedReports()).toEqual([]);
  });

  test('a warning needs a reason, and another one when it says something else', async () => {
    const write = (text: string) => ({ type: 'write', section: 'overview', text }) as const;
    given(await takeStep('supervisor', '2021-01-18', 2020, { type: 'write', section: 'problems', text: PROBLEMS }));
    given(await takeStep('supervisor', '2021-01-18', 2020, write('全年共收到申请4件。')));
    const warning = (await view('2021-01-18')).checks.find(({ id }) => id === 'S-2');
    expect(warning).toMatchObject({ ok: false, level: 'warning', explanation: '' });
    expect(warning?.detail).toContain('4 ≠ 3');
    expect(refusal(await takeStep('supervisor', '2021-01-18', 2020, { type: 'lock' }))).toMatchObject({
      code: 'report_warnings_unexplained',
      values: { checks: 'S-2' },
    });
    const explain = { type: 'explain', check: 'S-2', reason: '含一件咨询' } as const;
    given(await takeStep('supervisor', '2021-01-18', 2020, explain));
    expect((await view('2021-01-18')).checks.find(({ id }) => id === 'S-2')?.explanation).toBe('含一件咨询');
    given(await takeStep('supervisor', '2021-01-18', 2020, write('全年共收到申请5件。')));
    expect(answer(await takeStep('supervisor', '2021-01-18', 2020, { type: 'lock' }))).toBe(
      'report_warnings_unexplained',
    );
    given(await takeStep('supervisor', '2021-01-18', 2020, write('全年共收到申请{t3.new_received}件。')));
    expect(answer(await takeStep('supervisor', '2021-01-18', 2020, explain))).toBe('not_found');
    expect(answer(await takeStep('supervisor', '2021-01-18', 2020, { type: 'lock' }))).toBe('ok');
  });

  test('whoever locks does not sign off as well', async () => {
    await prepareReport('2021-01-18', 2020);
    const both = callBy({ ...staff('supervisor'), roles: ['supervisor', 'office_head'] }, '2021-01-19');
    const { work } = await loadYearlyReport(BODY.id, 2020);
    given(await actOnReport(both, 2020, { type: 'lock' }, work.version));
    expect(answer(await actOnReport(both, 2020, { type: 'signOff' }, work.version + 1))).toBe('four_eyes');
  });

  test('what was signed off is what is published', async () => {
    await prepareReport('2021-01-18', 2020);
    given(await takeStep('supervisor', '2021-01-19', 2020, { type: 'lock' }));
    given(await takeStep('office_head', '2021-01-19', 2020, { type: 'signOff' }));
    await correctOutcome('2020-0001', '2021-01-20');
    expect(answer(await takeStep('supervisor', '2021-01-20', 2020, { type: 'publish' }))).toBe('report_moved');
    given(await takeStep('supervisor', '2021-01-20', 2020, { type: 'unlock', reason: '办件有更正' }));
    await publishReport('2021-01-20', 2020);
    expect((await listPublishedReports())[0]?.tables.table3.partial?.total).toBe(1);
  });

  test('two at once: the later one is told who was first', async () => {
    const write = (text: string) => ({ type: 'write', section: 'problems', text }) as const;
    given(await actOnReport(callBy('supervisor', '2021-01-18'), 2020, write('一'), 0));
    const late = await actOnReport(callBy('registrar', '2021-01-18'), 2020, write('二'), 0);
    expect(refusal(late)).toMatchObject({ code: 'report_changed_meanwhile', values: { action: 'write' } });
    expect((await view('2021-01-18')).texts.problems).toBe('一');
  });
});

describe('a published report', () => {
  test('is shown to the public as it was, with its texts, and verifies', async () => {
    await publishReport('2021-01-22', 2020);
    const [published] = await listPublishedReports();
    expect(published).toMatchObject({
      year: 2020,
      form: '2019',
      version: 1,
      note: '',
      publishedAt: '2021-01-22T02:00:00.000Z',
    });
    expect(published?.tables.table3).toEqual((await loadYearlyReport(BODY.id, 2020)).table3);
    expect(published?.texts.problems).toBe(PROBLEMS);
    expect(published?.texts.overview).toContain('新收政府信息公开申请3件');
    expect((await view('2021-01-23')).publishedAt).toBe('2021-01-22T02:00:00.000Z');
    expect((await verify()).differences).toEqual([]);
  });

  test('stays as it was when a case is corrected; the restatement names cells, case and event', async () => {
    await publishReport('2021-01-22', 2020);
    expect((await view('2021-01-23')).restatement).toBeNull();
    await correctOutcome('2020-0001', '2021-02-01');
    expect((await listPublishedReports())[0]?.tables.table3.granted?.total).toBe(3);
    const { restatement } = await view('2021-02-02');
    expect(restatement?.cells).toEqual([
      { table: 3, row: 'granted', column: 'natural', frozen: 3, live: 2 },
      { table: 3, row: 'granted', column: 'total', frozen: 3, live: 2 },
      { table: 3, row: 'partial', column: 'natural', frozen: 0, live: 1 },
      { table: 3, row: 'partial', column: 'total', frozen: 0, live: 1 },
    ]);
    expect(restatement?.cases).toMatchObject([
      {
        acceptanceNumber: '2020-0001',
        left: [{ row: 'granted', column: 'natural' }],
        entered: [{ row: 'partial', column: 'natural' }],
        events: [{ type: 'corrected', at: '2021-02-01T02:00:00.000Z', reason: '录入有误' }],
      },
    ]);
  });

  test('tells of a case that moved only whom may see it', async () => {
    await publishReport('2021-01-22', 2020);
    await correctOutcome('2020-0001', '2021-02-01');
    const foreign = callBy(staff('handler', 'handler-b', OTHER_UNIT), '2021-02-02');
    const { restatement, publishedAt } = given(await loadReportView(foreign, 2020));
    expect(restatement).toMatchObject({ cases: [], untold: 1 });
    expect(restatement?.cells).toHaveLength(4);
    expect(publishedAt).toBe('2021-01-22T02:00:00.000Z');
    // As of a day before it was published, it was not.
    const before = given(await loadReportView(foreign, 2020, { until: endOfDay(day('2021-01-21')) }));
    expect(before).toMatchObject({ publishedAt: null, versions: [] });
  });

  test('is corrected by a further version, which tells why; the older one is kept', async () => {
    await publishReport('2021-01-22', 2020);
    await correctOutcome('2020-0001', '2021-02-01');
    await publishReport('2021-02-02', 2020, '一件申请的结果更正为部分公开');
    const published = await listPublishedReports();
    expect(published.map(({ version, note, tables }) => [version, note, tables.table3.partial?.total])).toEqual([
      [2, '一件申请的结果更正为部分公开', 1],
      [1, '', 0],
    ]);
    expect((await view('2021-02-03')).restatement).toBeNull();
    expect((await verify()).differences).toEqual([]);
  });

  test('carries its open cases over, one by one', async () => {
    await publishReport('2021-01-22', 2020);
    const sameCases = async () => (await loadYearlyReport(BODY.id, 2021)).checks.find(({ id }) => id === 'T3-6');
    expect(await sameCases()).toMatchObject({ ok: true, detail: '1 = 1' });
    await storeCase(aCase().received('2020-12-22'), { number: '2020-0009' });
    await rawSql(`update cases set closed_year = 2020 where acceptance_number = '2020-0003'`);
    expect(await sameCases()).toMatchObject({
      ok: false,
      level: 'error',
      detail: '2020-0003, 2020-0009',
      mend: [
        { to: 'case', acceptanceNumber: '2020-0003' },
        { to: 'case', acceptanceNumber: '2020-0009' },
      ],
    });
  });
});

describe('a change that moves a published report', () => {
  test('is refused without a reason, and keeps the reason it is given', async () => {
    await publishReport('2021-01-22', 2020);
    const registrar = callBy('registrar', '2021-02-01');
    const late = aHandIn('2020-12-28');
    expect(refusal(await registerRequest(registrar, late))).toMatchObject({
      code: 'published_year_reason_required',
      field: 'restates',
      values: { years: '2020' },
    });
    const { caseId } = given(await registerRequest(registrar, { ...late, restates: '收发室漏登' }));
    const { restatement } = await view('2021-02-02');
    expect(restatement?.cases).toMatchObject([
      { caseId, left: [], entered: [{ row: 'new_received' }, { row: 'carried_out' }] },
    ]);
    expect(restatement?.cases[0]?.events).toMatchObject([{ type: 'registered', reason: '收发室漏登' }]);
    // Of the year that is running nobody asks.
    given(await registerRequest(registrar, aHandIn('2021-02-01')));
  });

  test('asks from the moment the report is locked', async () => {
    await prepareReport('2021-01-18', 2020);
    given(await takeStep('supervisor', '2021-01-19', 2020, { type: 'lock' }));
    const registrar = callBy('registrar', '2021-01-20');
    expect(answer(await registerRequest(registrar, aHandIn('2020-12-28')))).toBe('published_year_reason_required');
    given(await takeStep('supervisor', '2021-01-20', 2020, { type: 'unlock', reason: '补登' }));
    expect(answer(await registerRequest(registrar, aHandIn('2020-12-28')))).toBe('ok');
  });
});

describe('last year on paper', () => {
  const lastYear = {
    newReceived: 9,
    carriedOut: { natural: 2, business: 0, research: 0, public_interest: 0, legal_services: 0, other_org: 0 },
    pending: { recon: 0, suit_direct: 1, suit_after_recon: 0 },
  };

  test('is what this year must go on from', async () => {
    given(await takeStep('registrar', '2021-01-10', 2020, { type: 'enterLastYear', lastYear }));
    const { checks, texts } = await view('2021-01-10');
    // One case of 2019 is carried in, and no dispute is known.
    expect(checks.filter(({ ok }) => !ok).map(({ id, detail }) => [id, detail])).toEqual([
      ['T3-4', 'natural: 1 ≠ 2; total: 1 ≠ 2'],
      ['T4-4', 'suit_direct: 1 ≠ 0'],
      ['S-1', 'problems: 0'],
    ]);
    expect(texts.overview).toContain('比上年减少6件');
  });

  test('is not asked for where it was published here', async () => {
    await publishReport('2020-01-20', 2019);
    expect(refusal(await takeStep('registrar', '2021-01-10', 2020, { type: 'enterLastYear', lastYear }))).toMatchObject(
      {
        code: 'report_last_year_published',
        values: { year: 2019 },
      },
    );
  });
});

describe('as of a day', () => {
  test('a report counts what was recorded by its end, whenever it is asked for', async () => {
    const asOf = async (on: string) => loadYearlyReport(BODY.id, 2020, { until: endOfDay(day(on)) });
    const totals = async (on: string) => {
      const { table3 } = await asOf(on);
      return ['new_received', 'carried_in', 'granted', 'partial', 'carried_out'].map(
        (row) => table3[row as 'granted']?.total,
      );
    };
    const before = {
      // The case of 2019 is open; nothing of 2020 has come.
      '2020-01-09': await totals('2020-01-09'),
      // It is closed.
      '2020-01-31': await totals('2020-01-31'),
      '2020-03-02': await totals('2020-03-02'),
      '2020-03-20': await totals('2020-03-20'),
    };
    expect(before).toEqual({
      '2020-01-09': [0, 1, 0, 0, 1],
      '2020-01-31': [0, 1, 1, 0, 0],
      '2020-03-02': [1, 1, 1, 0, 1],
      '2020-03-20': [2, 1, 3, 0, 0],
    });
    await correctOutcome('2020-0001', '2021-02-01');
    for (const [on, counted] of Object.entries(before)) expect(await totals(on), on).toEqual(counted);
    expect(await totals('2021-01-31')).toEqual([3, 1, 3, 0, 1]);
    expect(await totals('2021-02-01')).toEqual([3, 1, 2, 1, 1]);
  });
});

describe('what moves table two or four of a published report', () => {
  const legal = (on: string) => callBy('legal_reviewer', on);

  test('a dispute of the year needs a reason, which its history keeps', async () => {
    await publishReport('2021-01-22', 2020);
    const filing = aFiling({ filedOn: day('2020-11-02') });
    expect(refusal(await fileDispute(legal('2021-02-01'), filing))).toMatchObject({
      code: 'published_year_reason_required',
      field: 'restates',
      values: { years: '2020' },
    });
    const { id } = given(await fileDispute(legal('2021-02-01'), { ...filing, restates: '法院送达较晚' }));
    // Concluded in 2021, it is pending in 2020 as before: nobody asks.
    given(await concludeDispute(legal('2021-02-03'), id, aConclusion({ concludedOn: day('2021-02-03') })));
    const { restatement } = await view('2021-02-04');
    expect(restatement?.cells).toEqual([
      { table: 4, row: 'recon', column: 'pending', frozen: 0, live: 1 },
      { table: 4, row: 'recon', column: 'total', frozen: 0, live: 1 },
    ]);
  });

  test('an entry of the register of the year needs a reason, one of the running year does not', async () => {
    await publishReport('2021-01-22', 2020);
    const licences = (from: string) => ({
      disclosure: {
        ...{ kind: 'licence' as const, unitId: null, from: day(from), to: day(from) },
        ...{ quantities: { decisions: 7 }, title: '', number: '', source: '业务系统' },
      },
    });
    const registrar = callBy('registrar', '2021-02-01');
    expect(answer(await recordDisclosure(registrar, licences('2020-12-31')))).toBe('published_year_reason_required');
    given(await recordDisclosure(registrar, { ...licences('2020-12-31'), restates: '漏登' }));
    given(await recordDisclosure(registrar, licences('2021-01-31')));
    expect((await view('2021-02-02')).restatement?.cells).toEqual([
      { table: 2, row: 'licence', column: 'decisions', frozen: 0, live: 7 },
    ]);
  });
});

describe('a ledger that moves a published report', () => {
  test('is taken with a reason only, and every case of it keeps the reason', async () => {
    await publishReport('2021-01-22', 2020);
    const { file } = ledgerFolder();
    const ledger = file(caseLedger(aRow('2020-0009')));
    await expect(importCases(BODY, ledger, OPTIONS)).rejects.toMatchObject({
      code: 'publishedYears',
      values: { years: '2020' },
    });
    expect((await view('2026-11-25')).restatement).toBeNull();
    await importCases(BODY, ledger, { ...OPTIONS, restates: '补录纸质台账' });
    const { restatement } = await view('2026-11-25');
    expect(restatement?.cases.map(({ acceptanceNumber, events }) => [acceptanceNumber, events[0]?.reason])).toEqual([
      ['2020-0009', '补录纸质台账'],
    ]);
  });
});
