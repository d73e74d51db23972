import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { casesByNumber, lastSerial, loadCase } from '@/db/cases';
import { closeDatabase } from '@/db/client';
import { loadApplicant } from '@/db/people';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { aHandIn, callBy, given } from '@/lib/testing/calls';
import { aCase } from '@/lib/testing/case-builder';
import { aRow, caseLedger, ledgerFolder, OPTIONS, problemsOf } from '@/lib/testing/ledger-files';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { actOnCase } from '../act-on-case';
import { registerRequest } from '../register-request';
import { verify } from '../verify';
import { importCases } from './import-cases';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const { file } = ledgerFolder();
const bring = (content: string, options = {}) => importCases(BODY, file(content), { ...OPTIONS, ...options });
const problems = async (...rows: string[][]) => problemsOf(await bring(caseLedger(...rows)));
const load = async (number: string) => {
  const { id } = (await casesByNumber(BODY.id, [number])).get(number) ?? expect.fail(`no case ${number}`);
  return (await loadCase(BODY.id, id)) ?? expect.fail(`no case ${number}`);
};
const isEmpty = async () => (await rawSql('select * from cases')).length === 0;

describe('a ledger that is right', () => {
  test('becomes cases, closed ones and open ones', async () => {
    const result = await bring(caseLedger(aRow('2020-0001'), aRow('2020-0002', { 办结日期: '', 办理结果: '' })));
    expect(result).toEqual({ sheet: expect.stringContaining('台账') as string, rows: 2, imported: 2, unchanged: 0 });
    expect((await load('2020-0001')).state).toMatchObject({
      status: 'closed',
      imported: true,
      channel: 'online',
      applicantKind: 'natural',
      subject: '申请公开某事项',
      receivedOn: '2020-03-02',
      closedOn: '2020-03-20',
      outcome: 'granted',
    });
    expect((await load('2020-0002')).state).toMatchObject({ status: 'registered', outcome: null, closedOn: null });
    expect((await verify()).differences).toEqual([]);
  });

  test('keeps the applicant sealed', async () => {
    await bring(caseLedger(aRow('2020-0001', { 申请人: '诸葛亮亮' })));
    const { id, applicantMasked } = await load('2020-0001');
    expect(applicantMasked).toBe('诸葛**');
    expect(await loadApplicant(BODY.id, id)).toMatchObject({ name: '诸葛亮亮', idNumber: '' });
    const stored = await Promise.all(['cases', 'case_events', 'applicants'].map((t) => rawSql(`select * from ${t}`)));
    expect(JSON.stringify(stored)).not.toContain('诸葛亮亮');
  });

  test('takes every kind of applicant and every channel by its word', async () => {
    const kinds = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
    const channels = ['当面', '邮寄', '网上', '传真', '电子邮件', '口头'];
    const rows = kinds.map((kind, index) =>
      aRow(`2020-${index + 1}`, { 申请人类型: kind, 渠道: channels[index] ?? '' }),
    );
    await bring(caseLedger(...rows));
    const stored = await rawSql('select applicant_kind, channel from cases order by acceptance_number');
    expect(stored.map((row) => [row['applicant_kind'], row['channel']])).toEqual([
      ['natural', 'in_person'],
      ['business', 'signed_mail'],
      ['research', 'online'],
      ['public_interest', 'fax'],
      ['legal_services', 'email'],
      ['other_org', 'oral'],
    ]);
  });

  test('takes an outcome by its words or by its code', async () => {
    await bring(caseLedger(aRow('1', { 办理结果: 'refused_third_party' }), aRow('2', { 办理结果: '部分公开' })));
    expect((await load('1')).state.outcome).toBe('refused_third_party');
    expect((await load('2')).state.outcome).toBe('partial');
  });

  test('may hold commas, quotes, line breaks and formulas in its cells', async () => {
    const text = '第一行，"引号",\n第二行 =1+1';
    await bring(caseLedger(aRow('2020-0001', { 申请内容: text })));
    expect((await load('2020-0001')).state.description).toBe(text);
  });

  test('gives a long content a subject of sixty signs and keeps it whole', async () => {
    const text = '长'.repeat(500);
    await bring(caseLedger(aRow('2020-0001', { 申请内容: text })));
    const { state } = await load('2020-0001');
    expect([...state.subject]).toHaveLength(60);
    expect(state.description).toBe(text);
  });

  test('may have more rows than one statement takes', async () => {
    const seen: number[] = [];
    const rows = Array.from({ length: 1201 }, (_, index) => aRow(`2020-${String(index + 1).padStart(4, '0')}`));
    await bring(caseLedger(...rows), { onProgress: (done: number) => seen.push(done) });
    expect(await rawSql('select count(*) as n from cases')).toEqual([{ n: 1201 }]);
    expect(seen).toEqual([500, 1000, 1201]);
    expect((await verify()).differences).toEqual([]);
  });

  test('has open cases that go on through the ordinary path', async () => {
    await bring(caseLedger(aRow('2020-0001', { 办结日期: '', 办理结果: '' })));
    const { id } = await load('2020-0001');
    const assign = { type: 'assign', unitId: 'unit-a', note: '' } as const;
    given(await actOnCase(callBy('registrar', '2020-03-03'), id, assign, 1));
    expect((await load('2020-0001')).state.status).toBe('assigned');
    expect((await verify()).differences).toEqual([]);
  });
});

describe('a ledger that was brought before', () => {
  const ledger = caseLedger(aRow('2020-0001'), aRow('2020-0002'));

  test('brings nothing new', async () => {
    await bring(ledger);
    expect(await bring(ledger)).toMatchObject({ rows: 2, imported: 0, unchanged: 2 });
    expect(await rawSql('select count(*) as n from cases')).toEqual([{ n: 2 }]);
  });

  test('brings the rows that were added', async () => {
    await bring(ledger);
    const longer = caseLedger(aRow('2020-0001'), aRow('2020-0002'), aRow('2020-0003'));
    expect(await bring(longer)).toMatchObject({ rows: 3, imported: 1, unchanged: 2 });
  });

  test.each([
    ['its applicant', { 申请人: '另一人' }],
    ['its outcome', { 办理结果: '部分公开' }],
    ['its days', { 收到日期: '2020-03-03' }],
    ['its content', { 申请内容: '申请公开另一事项' }],
    ['its closing', { 办结日期: '', 办理结果: '' }],
  ])('is refused whole when a row has changed in %s', async (_name, change) => {
    await bring(ledger);
    const changed = caseLedger(aRow('2020-0001'), aRow('2020-0002', change), aRow('2020-0003'));
    expect(problemsOf(await bring(changed))).toEqual(['3 受理号 number_taken']);
    expect(await rawSql('select count(*) as n from cases')).toEqual([{ n: 2 }]);
  });

  test('stays unchanged also after a case of it was corrected here', async () => {
    await bring(ledger);
    const { id } = await load('2020-0001');
    const correct = { type: 'correct', changes: { outcome: 'partial' }, reason: '台账有误' } as const;
    given(await actOnCase(callBy('supervisor', '2026-11-24'), id, correct, 2));
    expect(await bring(ledger)).toMatchObject({ imported: 0, unchanged: 2 });
    expect((await load('2020-0001')).state.outcome).toBe('partial');
  });
});

describe('the number of a row', () => {
  test('must not be that of a case that came through intake', async () => {
    await storeCase(aCase().received('2020-03-02'));
    expect(await problems(aRow('2020-0001'))).toEqual(['2 受理号 number_taken']);
  });

  test('may be that of a case of another body', async () => {
    await bring(caseLedger(aRow('2020-0001')));
    const other = { ...BODY, id: 'another', name: '另一机关' };
    const options = { ...OPTIONS, isNewBody: true };
    expect(await importCases(other, file(caseLedger(aRow('2020-0001'))), options)).toMatchObject({ imported: 1 });
  });

  test('moves the counter on, so that the next request gets the number after it', async () => {
    await bring(caseLedger(aRow('2020-0007'), aRow('2020-0041'), aRow('2019-0003', { 收到日期: '2019-12-30' })));
    expect(await lastSerial(BODY.id, 2020)).toBe(41);
    expect(await lastSerial(BODY.id, 2019)).toBe(3);
    const next = given(await registerRequest(callBy('registrar', '2020-12-01'), aHandIn('2020-12-01')));
    expect(next.acceptanceNumber).toBe('2020-0042');
    expect((await verify()).differences).toEqual([]);
  });

  test('does not move the counter when its serial has more digits than a year needs', async () => {
    await bring(caseLedger(aRow('2020-0007'), aRow('2020-999999999')));
    expect(await lastSerial(BODY.id, 2020)).toBe(7);
    const next = given(await registerRequest(callBy('registrar', '2020-12-01'), aHandIn('2020-12-01')));
    expect(next.acceptanceNumber).toBe('2020-0008');
    expect((await verify()).differences).toEqual([]);
  });

  test('does not move the counter back, nor when it follows another pattern', async () => {
    for (let count = 0; count < 3; count++) {
      given(await registerRequest(callBy('registrar', '2020-12-01'), aHandIn('2020-12-01')));
    }
    await rawSql(`update serials set last = 9`);
    await bring(caseLedger(aRow('2020-0005'), aRow('旧台账第99号')));
    expect(await lastSerial(BODY.id, 2020)).toBe(9);
  });
});

describe('a row that is wrong is told by row, column and reason', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['without a number', { 受理号: '' }, ['2 受理号 required']],
    ['with a number too long', { 受理号: '9'.repeat(61) }, ['2 受理号 too_long']],
    ['without a kind of applicant', { 申请人类型: '' }, ['2 申请人类型 required']],
    ['with an unknown kind', { 申请人类型: '公民' }, ['2 申请人类型 unknown_value']],
    ['with a kind that is a word of JavaScript', { 申请人类型: 'constructor' }, ['2 申请人类型 unknown_value']],
    ['without an applicant', { 申请人: '' }, ['2 申请人 required']],
    ['with an applicant too long', { 申请人: '人'.repeat(101) }, ['2 申请人 too_long']],
    ['with an unknown channel', { 渠道: '飞鸽' }, ['2 渠道 unknown_value']],
    ['without a day of receipt', { 收到日期: '' }, ['2 收到日期 required']],
    ['with a day that does not exist', { 收到日期: '2020-02-30' }, ['2 收到日期 bad_date']],
    ['with a day in another form', { 收到日期: '2020/3/2' }, ['2 收到日期 bad_date']],
    [
      'with a day that has not come',
      { 收到日期: '2026-11-25', 办结日期: '', 办理结果: '' },
      ['2 收到日期 future_date'],
    ],
    ['without content', { 申请内容: '' }, ['2 申请内容 required']],
    ['with content too long', { 申请内容: '长'.repeat(10_001) }, ['2 申请内容 too_long']],
    ['closed without an outcome', { 办理结果: '' }, ['2 办理结果 closing_incomplete']],
    ['with an outcome and no closing', { 办结日期: '' }, ['2 办结日期 closing_incomplete']],
    ['with an unknown outcome', { 办理结果: '办结了' }, ['2 办理结果 unknown_outcome']],
    ['with an outcome that is a word of JavaScript', { 办理结果: '__proto__' }, ['2 办理结果 unknown_outcome']],
    ['closed before it was received', { 办结日期: '2020-03-01' }, ['2 办结日期 closed_before_received']],
    ['with a closing that has not come', { 办结日期: '2026-11-25' }, ['2 办结日期 future_date']],
    [
      'closed for an unpaid fee before there were fees',
      { 办结日期: '2020-12-31', 办理结果: 'other_unpaid_fee' },
      ['2 办理结果 outcome_not_available_yet'],
    ],
    [
      'wrong in many ways, with all of them at once',
      { 申请人: '', 渠道: '', 收到日期: 'x', 办结日期: 'y' },
      ['2 申请人 required', '2 渠道 required', '2 收到日期 bad_date', '2 办结日期 bad_date'],
    ],
  ])('%s', async (_name, more, expected) => {
    expect(await problems(aRow('2020-0001', more))).toEqual(expected);
    expect(await isEmpty()).toBe(true);
  });

  test('which has the number of a row before it', async () => {
    expect(await problems(aRow('1'), aRow('2'), aRow('1'))).toEqual(['4 受理号 duplicate_number']);
  });

  test('with its number among all else that is wrong', async () => {
    await bring(caseLedger(aRow('1')));
    const bad = { 渠道: '飞鸽', 收到日期: 'x' };
    const others = ['渠道 unknown_value', '收到日期 bad_date'];
    expect(await problems(aRow('1', bad), aRow('2', bad), aRow('2', bad))).toEqual([
      ...[...others, '受理号 number_taken'].map((told) => `2 ${told}`),
      ...others.map((told) => `3 ${told}`),
      ...[...others, '受理号 duplicate_number'].map((told) => `4 ${told}`),
    ]);
  });

  test.each([
    ['its number', '受理号'],
    ['its applicant', '申请人'],
  ])('with a line end in %s', async (_name, column) => {
    expect(await problems(aRow('1', { [column]: '甲\n乙' }))).toEqual([`2 ${column} unseen_sign`]);
  });

  test('with a cell that is missing, and is not taken for an open case', async () => {
    const ledger = caseLedger(aRow('1'), aRow('2'));
    expect(problemsOf(await bring(ledger.replaceAll(',2020-03-20,予以公开', '')))).toEqual([
      '2 办结日期 cells_missing',
      '3 办结日期 cells_missing',
    ]);
  });

  test('once where its cell cannot be read', async () => {
    expect(await problems(aRow('1', { 渠道: '网\u200B上', 办结日期: '\u0000' }))).toEqual([
      '2 渠道 unseen_sign',
      '2 办结日期 unseen_sign',
    ]);
  });

  test('counted as a spreadsheet shows it, empty rows included', async () => {
    const empty = aRow('').map(() => '');
    expect(await problems(aRow('1'), empty, aRow('2', { 申请人: '' }), aRow('3', { 渠道: 'x' }))).toEqual([
      '4 申请人 required',
      '5 渠道 unknown_value',
    ]);
  });

  test('and keeps all the right ones out too', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => aRow(`2020-${index}`));
    expect(await problems(...rows, aRow('2020-9999', { 渠道: '' }))).toEqual(['602 渠道 required']);
    expect(await isEmpty()).toBe(true);
    expect(await lastSerial(BODY.id, 2020)).toBe(0);
  });
});

describe('a dry run', () => {
  test('says what would come and writes nothing', async () => {
    const ledger = caseLedger(aRow('2020-0001'), aRow('2020-0002'));
    expect(await bring(ledger, { dryRun: true })).toMatchObject({ rows: 2, imported: 2, unchanged: 0 });
    expect(await isEmpty()).toBe(true);
    expect(await lastSerial(BODY.id, 2020)).toBe(0);
    expect(await bring(ledger)).toMatchObject({ imported: 2 });
  });

  test('tells the same problems', async () => {
    const result = await bring(caseLedger(aRow('2020-0001', { 渠道: 'x' })), { dryRun: true });
    expect(problemsOf(result)).toEqual(['2 渠道 unknown_value']);
  });
});

describe('a body that is not stored yet', () => {
  const newBody = { ...BODY, id: 'new', name: '新机关' };
  const options = { ...OPTIONS, isNewBody: true };
  const namesStored = async () => (await rawSql('select name from bodies order by name')).map(({ name }) => name);

  test('comes into being with its first ledger', async () => {
    expect(await importCases(newBody, file(caseLedger(aRow('1'))), options)).toMatchObject({ imported: 1 });
    expect(await namesStored()).toContain('新机关');
  });

  test('does not come into being with a ledger that is wrong, nor with a dry run', async () => {
    await importCases(newBody, file(caseLedger(aRow('1', { 渠道: '' }))), options);
    await importCases(newBody, file(caseLedger(aRow('1'))), { ...options, dryRun: true });
    expect(await namesStored()).toEqual([BODY.name]);
  });
});
