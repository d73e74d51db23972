import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { listDisputes } from '@/db/disputes';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { day } from '@/lib/domain/day';
import { sha256 } from '@/lib/platform/seal';
import { callBy, given } from '@/lib/testing/calls';
import { aCase } from '@/lib/testing/case-builder';
import { answer } from '@/lib/testing/decisions';
import { aChange, aConclusion, aFiling } from '@/lib/testing/disputes';
import { csvOf, ledgerFolder, OPTIONS, problemsOf } from '@/lib/testing/ledger-files';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { changeDispute, concludeDispute, fileDispute, removeDispute } from '../disputes';
import { loadYearlyReport } from '../report/yearly-report';
import { importDisputes } from './import-disputes';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const { file } = ledgerFolder();
const HEADER = ['类型', '提起日期', '审结日期', '结果', '受理号'];
const PENDING = ['行政复议', '2020-04-01', '', '', ''];
const UPHELD = ['未经复议直接起诉', '2019-10-15', '2020-05-20', '结果维持', ''];
const bring = (rows: string[][], options = {}) =>
  importDisputes(BODY, file(csvOf([HEADER, ...rows])), { ...OPTIONS, ...options });
const countStored = async () => (await listDisputes(BODY.id)).length;

describe('a ledger of disputes that is right', () => {
  test('becomes disputes, over a case where it names one', async () => {
    await storeCase(aCase().received('2020-03-02'));
    const overCase = ['复议后起诉', '2020-06-01', '2020-08-01', '结果纠正', '2020-0001'];
    expect(await bring([PENDING, UPHELD, overCase])).toMatchObject({ rows: 3, imported: 3, unchanged: 0 });
    const stored = await listDisputes(BODY.id);
    expect(
      stored.map(({ kind, filedOn, concludedOn, result, acceptanceNumber }) => [
        kind,
        filedOn,
        concludedOn,
        result,
        acceptanceNumber,
      ]),
    ).toEqual([
      ['suit_after_recon', '2020-06-01', '2020-08-01', 'corrected', '2020-0001'],
      ['recon', '2020-04-01', null, null, null],
      ['suit_direct', '2019-10-15', '2020-05-20', 'upheld', null],
    ]);
  });

  test('brings nothing the second time', async () => {
    await bring([PENDING, UPHELD]);
    expect(await bring([PENDING, UPHELD])).toMatchObject({ imported: 0, unchanged: 2 });
    expect(await countStored()).toBe(2);
  });

  test('may hold equal rows, each of which is a dispute', async () => {
    expect(await bring([PENDING, PENDING])).toMatchObject({ imported: 2, unchanged: 0 });
    expect(await bring([PENDING, PENDING])).toMatchObject({ imported: 0, unchanged: 2 });
    expect(await countStored()).toBe(2);
  });

  test('brings one dispute for a third equal row', async () => {
    await bring([PENDING, PENDING]);
    expect(await bring([PENDING, UPHELD, PENDING, PENDING])).toMatchObject({ imported: 2, unchanged: 2 });
    expect(await countStored()).toBe(4);
  });

  test('takes nothing away when it is shorter than before', async () => {
    await bring([PENDING, PENDING]);
    expect(await bring([PENDING])).toMatchObject({ imported: 0, unchanged: 1 });
    expect(await countStored()).toBe(2);
  });

  test('does not take a dispute entered on screen for its own', async () => {
    given(await fileDispute(callBy('registrar', '2020-04-02'), aFiling()));
    expect(await bring([PENDING])).toMatchObject({ imported: 1 });
    expect(await countStored()).toBe(2);
  });

  test('does not bring back what was taken out as entered by mistake', async () => {
    await bring([PENDING, PENDING]);
    const registrar = callBy('registrar', '2020-04-02');
    const [first] = await listDisputes(BODY.id);
    given(await removeDispute(registrar, first?.id ?? '', { version: 1, reason: '重复登记' }));
    expect(await bring([PENDING, PENDING])).toMatchObject({ imported: 0, unchanged: 2 });
    expect((await loadYearlyReport(BODY.id, 2020)).table4.recon.total).toBe(1);
    // The one that stayed is the one that goes on.
    const concluded = ['行政复议', '2020-04-01', '2021-03-01', '结果维持', ''];
    expect(await bring([concluded])).toMatchObject({ imported: 0, concluded: 1, unchanged: 0 });
    expect((await loadYearlyReport(BODY.id, 2021)).table4.recon).toMatchObject({ upheld: 1, pending: 0, total: 1 });
  });

  test('is only looked at in a dry run', async () => {
    expect(await bring([PENDING], { dryRun: true })).toMatchObject({ imported: 1 });
    expect(await countStored()).toBe(0);
  });
});

describe('a ledger that has grown since', () => {
  const CONCLUDED = ['行政复议', '2020-04-01', '2021-03-01', '结果维持', ''];
  const NONE = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };
  const recon = async (year: number) => (await loadYearlyReport(BODY.id, year)).table4.recon;
  const told = async () =>
    (await listDisputes(BODY.id)).map(({ kind, concludedOn, result }) => [kind, concludedOn, result]);

  test('concludes what was pending, and both years count it once', async () => {
    await bring([PENDING, UPHELD]);
    expect(await recon(2020)).toEqual({ ...NONE, pending: 1, total: 1 });
    const grown = await bring([CONCLUDED, UPHELD]);
    expect(grown).toMatchObject({ rows: 2, imported: 0, concluded: 1, unchanged: 1 });
    expect(await told()).toEqual([
      ['recon', '2021-03-01', 'upheld'],
      ['suit_direct', '2020-05-20', 'upheld'],
    ]);
    expect(await recon(2020)).toEqual({ ...NONE, pending: 1, total: 1 });
    expect(await recon(2021)).toEqual({ ...NONE, upheld: 1, total: 1 });
    expect(await recon(2022)).toEqual(NONE);
  });

  test('brings nothing the second time, nor does the older one after it', async () => {
    await bring([PENDING]);
    await bring([CONCLUDED]);
    expect(await bring([CONCLUDED])).toMatchObject({ imported: 0, concluded: 0, unchanged: 1 });
    expect(await bring([PENDING])).toMatchObject({ imported: 0, concluded: 0, unchanged: 1 });
    expect(await told()).toEqual([['recon', '2021-03-01', 'upheld']]);
  });

  test('concludes one of two equal ones, and leaves the other pending', async () => {
    await bring([PENDING, PENDING]);
    expect(await bring([PENDING, CONCLUDED])).toMatchObject({ imported: 0, concluded: 1, unchanged: 1 });
    expect(await recon(2021)).toEqual({ ...NONE, upheld: 1, pending: 1, total: 2 });
    expect(await bring([CONCLUDED, PENDING])).toMatchObject({ imported: 0, concluded: 0, unchanged: 2 });
  });

  test('brings a second one where the pending one is still in it', async () => {
    await bring([PENDING]);
    expect(await bring([PENDING, CONCLUDED])).toMatchObject({ imported: 1, concluded: 0, unchanged: 1 });
    expect(await recon(2021)).toEqual({ ...NONE, upheld: 1, pending: 1, total: 2 });
  });

  test.each([
    ['of another kind', ['未经复议直接起诉', '2020-04-01', '2021-03-01', '结果维持', '']],
    ['filed on another day', ['行政复议', '2020-04-02', '2021-03-01', '结果维持', '']],
    ['over a case', ['行政复议', '2020-04-01', '2021-03-01', '结果维持', '2020-0001']],
  ])('does not conclude it by a row %s', async (_name, row) => {
    await storeCase(aCase().received('2020-03-02'));
    await bring([PENDING]);
    expect(await bring([row])).toMatchObject({ imported: 1, concluded: 0 });
  });

  test('does not conclude what was entered on screen', async () => {
    given(await fileDispute(callBy('registrar', '2020-04-02'), aFiling()));
    expect(await bring([CONCLUDED])).toMatchObject({ imported: 1, concluded: 0 });
  });

  test('finds an imported one concluded on screen alike, and leaves it', async () => {
    await bring([PENDING]);
    const [stored] = await listDisputes(BODY.id);
    const conclusion = aConclusion({ concludedOn: day('2021-03-01') });
    given(await concludeDispute(callBy('registrar', '2021-03-02'), stored?.id ?? '', conclusion));
    expect(await bring([CONCLUDED])).toMatchObject({ imported: 0, concluded: 0, unchanged: 1 });
  });

  describe('and differs from what was concluded on screen', () => {
    const OTHERWISE = ['行政复议', '2020-04-01', '2021-03-08', '结果纠正', ''];
    const concludeOnScreen = async () => {
      const [stored] = await listDisputes(BODY.id);
      const conclusion = aConclusion({ concludedOn: day('2021-03-01') });
      given(await concludeDispute(callBy('registrar', '2021-03-02'), stored?.id ?? '', conclusion));
    };

    test.each([
      ['by day and result', OTHERWISE],
      ['by day', ['行政复议', '2020-04-01', '2021-03-08', '结果维持', '']],
      ['by result', ['行政复议', '2020-04-01', '2021-03-01', '结果纠正', '']],
    ])('%s, is refused by row, as a whole', async (_name, row) => {
      await bring([PENDING]);
      await concludeOnScreen();
      const result = await bring([UPHELD, row]);
      expect(problemsOf(result)).toEqual(['3 审结日期 concluded_otherwise']);
      expect('problems' in result && result.problems[0]?.values).toEqual({ on: '2021-03-01', result: '结果维持' });
      expect(await told()).toEqual([['recon', '2021-03-01', 'upheld']]);
    });

    test('brings a second one where the ledger lists both', async () => {
      await bring([PENDING]);
      await concludeOnScreen();
      expect(await bring([CONCLUDED, OTHERWISE])).toMatchObject({ imported: 1, concluded: 0, unchanged: 1 });
      expect(await recon(2021)).toEqual({ ...NONE, upheld: 1, corrected: 1, total: 2 });
    });

    test('is refused also where another one alike is still pending', async () => {
      await bring([PENDING, PENDING]);
      await concludeOnScreen();
      expect(problemsOf(await bring([PENDING, OTHERWISE]))).toEqual(['3 审结日期 concluded_otherwise']);
    });

    test('or from what an earlier ledger said, is refused', async () => {
      await bring([CONCLUDED]);
      expect(problemsOf(await bring([OTHERWISE]))).toEqual(['2 审结日期 concluded_otherwise']);
    });

    test('at the very moment of the import, one of them wins and the other is told', async () => {
      await bring([PENDING]);
      const [stored] = await listDisputes(BODY.id);
      const conclusion = aConclusion({ concludedOn: day('2021-03-08'), result: 'corrected' });
      const onScreen = concludeDispute(callBy('registrar', '2021-03-09'), stored?.id ?? '', conclusion);
      const [imported, concluded] = await Promise.all([bring([CONCLUDED]), onScreen]);
      const wonOnScreen = answer(concluded) === 'ok';
      if (wonOnScreen) expect(problemsOf(imported)).toEqual(['2 审结日期 concluded_otherwise']);
      else expect([answer(concluded), imported]).toMatchObject(['changed_meanwhile', { concluded: 1 }]);
      expect(await told()).toEqual([
        wonOnScreen ? ['recon', '2021-03-08', 'corrected'] : ['recon', '2021-03-01', 'upheld'],
      ]);
    });

    test('stays unchanged where a conclusion of the ledger was mended on screen', async () => {
      await bring([CONCLUDED]);
      const [stored] = await listDisputes(BODY.id);
      const change = { concludedOn: day('2021-03-02'), result: 'upheld', reason: '台账有误' } as const;
      const { id } = stored ?? expect.fail('no dispute');
      given(await changeDispute(callBy('registrar', '2021-03-03'), id, aChange(change)));
      expect(await bring([CONCLUDED])).toMatchObject({ imported: 0, concluded: 0, unchanged: 1 });
      expect(await told()).toEqual([['recon', '2021-03-02', 'upheld']]);
    });
  });

  test('is only looked at in a dry run', async () => {
    await bring([PENDING]);
    expect(await bring([CONCLUDED], { dryRun: true })).toMatchObject({ concluded: 1 });
    expect(await told()).toEqual([['recon', null, null]]);
  });
});

describe('a ledger with what became of suits on appeal', () => {
  const WIDE = [...HEADER, '上诉日期', '二审审结日期', '二审结果', '作为原机关'];
  const bringWide = (...rows: string[][]) => importDisputes(BODY, file(csvOf([WIDE, ...rows])), OPTIONS);
  const JUDGED = ['未经复议直接起诉', '2019-10-15', '2020-05-20', '结果纠正', ''];
  const APPEALED = [...JUDGED, '2020-06-01', '', '', ''];
  const ENDED = [...JUDGED, '2020-06-01', '2021-02-03', '结果维持', '是'];
  const columns = async () =>
    (await listDisputes(BODY.id)).map((one) => [
      one.result,
      one.appealedOn,
      one.appealConcludedOn,
      one.appealResult,
      one.asOriginalAgency,
    ]);

  test('brings them, and the body’s part', async () => {
    const beside = ['复议后起诉', '2020-03-01', '', '', '', '', '', '', '否'];
    expect(await bringWide(ENDED, beside)).toMatchObject({ imported: 2 });
    expect(await columns()).toEqual([
      [null, null, null, null, false],
      ['corrected', '2020-06-01', '2021-02-03', 'upheld', true],
    ]);
    const direct = async (year: number) => (await loadYearlyReport(BODY.id, year)).table4.suit_direct;
    expect([(await direct(2020)).pending, (await direct(2021)).upheld]).toEqual([1, 1]);
    expect((await loadYearlyReport(BODY.id, 2020)).table4.suit_after_recon.total).toBe(0);
    expect(await bringWide(ENDED, beside)).toMatchObject({ imported: 0, concluded: 0, unchanged: 2 });
  });

  test('knows what a narrower file brought, goes on with it, and the narrower file then says nothing new', async () => {
    await bring([JUDGED]);
    expect(await bringWide([...JUDGED, '', '', '', ''])).toMatchObject({ imported: 0, unchanged: 1 });
    expect(await bringWide(APPEALED)).toMatchObject({ imported: 0, concluded: 1 });
    expect(await bringWide(ENDED)).toMatchObject({ imported: 0, concluded: 1 });
    expect(await bring([JUDGED])).toMatchObject({ imported: 0, concluded: 0, unchanged: 1 });
    expect(await columns()).toEqual([['corrected', '2020-06-01', '2021-02-03', 'upheld', true]]);
    expect(await rawSql('select version, made_by from dispute_changes order by version')).toEqual(
      [1, 2, 3].map((version) => ({ version, made_by: 'ledger' })),
    );
  });

  test('knows a row by the digest it was given before these columns were there', async () => {
    const was = '{"concludedOn":null,"filedOn":"2020-04-01","kind":"recon","number":"","result":null}#1';
    await bring([PENDING]);
    expect((await listDisputes(BODY.id)).map(({ rowDigest }) => rowDigest)).toEqual([sha256(was)]);
  });

  test.each<[string, string[], string[]]>([
    ['otherwise appealed', [...JUDGED, '2020-06-02', '', '', ''], ['2 上诉日期 appealed_otherwise']],
    ['not as the body that acted', [...ENDED.slice(0, 8), '否'], ['2 作为原机关 agency_otherwise']],
  ])('refuses a row that was %s', async (_name, row, expected) => {
    await bringWide(ENDED);
    expect(problemsOf(await bringWide(row))).toEqual(expected);
  });

  test.each<[string, string[], string[]]>([
    [
      'appealed without a judgment',
      ['未经复议直接起诉', '2019-10-15', '', '', '', '2020-06-01', '', '', ''],
      ['2 上诉日期 needs_other'],
    ],
    ['appealed before the judgment', [...JUDGED, '2020-05-19', '', '', ''], ['2 上诉日期 before_other_day']],
    [
      'an end before the appeal',
      [...JUDGED, '2020-06-01', '2020-05-31', '结果维持', ''],
      ['2 二审审结日期 before_other_day'],
    ],
    ['an end without an appeal', [...JUDGED, '', '2020-06-01', '结果维持', ''], ['2 二审审结日期 needs_other']],
    ['an end without a result', [...JUDGED, '2020-06-01', '2020-07-01', '', ''], ['2 二审结果 conclusion_incomplete']],
    [
      'a result without an end',
      [...JUDGED, '2020-06-01', '', '结果维持', ''],
      ['2 二审审结日期 conclusion_incomplete'],
    ],
    [
      'appealed in a reconsideration',
      ['行政复议', ...JUDGED.slice(1), '2020-06-01', '', '', ''],
      ['2 上诉日期 no_appeal'],
    ],
    ['neither yes nor no', [...JUDGED, '', '', '', '共同被告'], ['2 作为原机关 unknown_value']],
  ])('tells %s by row and column', async (_name, row, expected) => {
    expect(problemsOf(await bringWide(row))).toEqual(expected);
    expect(await countStored()).toBe(0);
  });
});

describe('a row that is wrong is told by row, column and reason', () => {
  test('filed before its case was received', async () => {
    await storeCase(aCase().received('2020-03-02'));
    const early = ['行政复议', '2020-03-01', '', '', '2020-0001'];
    const result = await bring([PENDING, early]);
    expect(problemsOf(result)).toEqual(['3 提起日期 filed_before_received']);
    expect(await countStored()).toBe(0);
  });

  test.each<[string, string[], string[]]>([
    ['of no kind', ['', '2020-04-01', '', '', ''], ['2 类型 required']],
    ['of an unknown kind', ['诉讼', '2020-04-01', '', '', ''], ['2 类型 unknown_value']],
    ['without a day of filing', ['行政复议', '', '', '', ''], ['2 提起日期 required']],
    ['filed on no day', ['行政复议', '2020-4-1', '', '', ''], ['2 提起日期 bad_date']],
    ['filed tomorrow', ['行政复议', '2026-11-25', '', '', ''], ['2 提起日期 future_date']],
    ['concluded without a result', ['行政复议', '2020-04-01', '2020-05-01', '', ''], ['2 结果 conclusion_incomplete']],
    [
      'with a result and no conclusion',
      ['行政复议', '2020-04-01', '', '结果维持', ''],
      ['2 审结日期 conclusion_incomplete'],
    ],
    ['with an unknown result', ['行政复议', '2020-04-01', '2020-05-01', '维持', ''], ['2 结果 unknown_value']],
    [
      'concluded before it was filed',
      ['行政复议', '2020-04-01', '2020-03-31', '结果维持', ''],
      ['2 审结日期 concluded_before_filed'],
    ],
    [
      'of an unknown kind over a case that is not here',
      ['诉讼', '2020-04-01', '', '', '2020-0009'],
      ['2 类型 unknown_value', '2 受理号 number_unknown'],
    ],
    ['over a case that is not here', ['行政复议', '2020-04-01', '', '', '2020-0009'], ['2 受理号 number_unknown']],
  ])('%s', async (_name, row, expected) => {
    expect(problemsOf(await bring([row]))).toEqual(expected);
    expect(problemsOf(await bring([row, UPHELD]))).toEqual(expected);
    expect(await rawSql('select * from dispute_changes')).toEqual([]);
  });
});
