import { describe, expect, test } from 'vitest';
import { table3Of, table4Of } from '@/lib/testing/outgoing-reports';
import { type PublishedReport, SHANGHAI_OFFICE_2019, SHUYANG_2025 } from '@/lib/testing/published-reports';
import type { Channel } from '../case/channel';
import { contradictions } from './claims';
import { figuresOf, type FigureSource } from './figures';
import { fill, proposedText, typedPart } from './narrative';
import { numeralOf } from './numeral';
import { TABLE3_COLUMNS, type Table3RowKey } from './report-form';
import type { Table3Counts } from './yearly-table';

const noDisputes = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };
const row = (natural: number, business = 0) => ({
  ...Object.fromEntries(TABLE3_COLUMNS.map(({ key }) => [key, 0])),
  natural,
  business,
  total: natural + business,
});
const table3 = (rows: Partial<Record<Table3RowKey, readonly [number, number?]>>): Table3Counts =>
  Object.fromEntries(Object.entries(rows).map(([key, cells]) => [key, row(...cells)])) as unknown as Table3Counts;

/** The year 2020 of a municipal public security bureau, as published: 10 online, 1 in person, 1 by mail. */
const WENZHOU: FigureSource = {
  year: 2020,
  form: '2019',
  table2: { 'licence.decisions': 699370 },
  table3: table3({
    new_received: [12],
    carried_in: [1],
    granted: [3],
    partial: [1],
    refused_third_party: [1],
    unavailable_not_held: [8],
    total_handled: [13],
    carried_out: [0],
  }),
  table4: { recon: noDisputes, suit_direct: { ...noDisputes, upheld: 1, total: 1 }, suit_after_recon: noDisputes },
  lastTable3: table3({ new_received: [9] }),
  channels: new Map<Channel, number>([
    ['online', 10],
    ['in_person', 1],
    ['signed_mail', 1],
  ]),
  fees: { notices: 2, noticedFen: 12_000, collectedFen: 4_050 },
  filed: { recon: 0, suit_direct: 0, suit_after_recon: 0 },
};
const figures = figuresOf(WENZHOU);
const found = (text: string) =>
  contradictions(text, 2020, figures).map(({ typed, figure, value }) => [typed, figure, value]);

describe('figures a text refers to', () => {
  test('are cells, the sums of headings, channels, fees, and last year beside them', () => {
    const text = (key: string) => figures.get(key)?.text;
    expect(text('t3.new_received')).toBe('12');
    expect(text('t3.refused')).toBe('1');
    expect(text('t3.unavailable')).toBe('8');
    expect(text('t3.not_processed')).toBe('0');
    expect(text('t3.granted.natural')).toBe('3');
    expect(text('change.t3.new_received')).toBe('增加3件');
    expect(text('last.t3.new_received')).toBe('9');
    expect(text('channel.mail')).toBe('1');
    expect(text('t4.suits.upheld')).toBe('1');
    expect(text('t2.licence.decisions')).toBe('699370');
    expect(text('fee.noticed')).toBe('120');
    expect(text('fee.collected')).toBe('40.5');
  });

  test('fill a text, and what refers to nothing stays as typed', () => {
    expect(fill('收到{t3.new_received}件，{t3.nothing}', figures)).toEqual({
      text: '收到12件，{t3.nothing}',
      unknown: ['{t3.nothing}'],
    });
  });

  test('give the overview proposed for the year', () => {
    expect(fill(proposedText('overview', '2019', figures), figures).text).toBe(
      '2020年，本机关新收政府信息公开申请12件，其中网上10件、当面1件、邮寄1件，比上年增加3件；上年结转1件。' +
        '办结13件，其中予以公开3件，部分公开1件，不予公开1件，无法提供8件，不予处理0件，其他处理0件；结转下年度继续办理0件。',
    );
    expect(fill(proposedText('other', '2021', figures), figures).text).toBe(
      '本年度发出收费通知2件，总金额120元，实际收取40.5元。',
    );
  });
});

describe('numbers typed in a text', () => {
  test('that agree with the tables are let be', () => {
    const filled = fill(proposedText('overview', '2019', figures), figures).text;
    expect(found(filled)).toEqual([]);
    expect(found('2020年共受理政府信息公开申请12件，其中网上平台10件、当面1件、邮寄1件。上年结转1件。')).toEqual([]);
    expect(found('主动公开答复3件，部分公开1件，不予公开1件，无法提供8件。')).toEqual([]);
    expect(found('新收申请十二件，比上年增加三件。2019年收到9件。')).toEqual([]);
    expect(
      found('年内没有因政府信息公开工作被申请行政复议、提起行政诉讼；2019年的1起行政诉讼于2020年判决驳回。'),
    ).toEqual([]);
    expect(found('予以公开及部分公开4件。')).toEqual([]);
  });

  test('that contradict a cell are named with it', () => {
    expect(found('共收到申请13件')).toEqual([[13, 't3.new_received', 12]]);
    expect(found('其中网上平台9件、当面2件、邮寄1件')).toEqual([
      [9, 'channel.online', 10],
      [2, 'channel.in_person', 1],
    ]);
    expect(found('受理自然人申请11件')).toEqual([[11, 't3.new_received.natural', 12]]);
    expect(found('上年结转２件，结转下年度继续办理1件')).toEqual([
      [2, 't3.carried_in', 1],
      [1, 't3.carried_out', 0],
    ]);
    expect(found('不予公开答复2件，无法提供答复9件')).toEqual([
      [2, 't3.refused', 1],
      [9, 't3.unavailable', 8],
    ]);
    expect(found('比上年减少3件')).toEqual([]);
    expect(found('新收12件，比上年减少3件')).toEqual([[3, 'change.t3.new_received', -3]]);
    expect(found('去年新收8件')).toEqual([[8, 'last.t3.new_received', 9]]);
    expect(found('发生行政诉讼2起，维持2起')).toEqual([
      [2, 't4.suits.total', 1],
      [2, 't4.suits.upheld', 1],
    ]);
    expect(found('作出行政许可决定1,000件')).toEqual([[1000, 't2.licence.decisions', 699370]]);
  });

  test('two outcomes in one number are their sum: 258 printed for 272 + 3', () => {
    const shanghai = figuresOf({ ...WENZHOU, year: 2019, table3: table3({ granted: [258, 14], partial: [3] }) });
    expect(contradictions('予以公开及部分公开258件', 2019, shanghai)).toEqual([
      { clause: '予以公开及部分公开258件', typed: 258, figure: 't3.granted+t3.partial', value: 275 },
    ]);
  });

  test('a denial is held against what was filed in the year', () => {
    const filed = figuresOf({ ...WENZHOU, filed: { recon: 2, suit_direct: 0, suit_after_recon: 0 } });
    expect(contradictions('本年没有被申请行政复议', 2020, filed)).toMatchObject([{ figure: 'filed.recon', value: 2 }]);
  });

  test('that name no figure, and references, are let be', () => {
    expect(found('召开培训会3次，印发文件〔2020〕13号，答复每一件申请。发布稿件1200件，现有工作人员5名。')).toEqual([]);
    expect(found(typedPart('共收到申请{t3.granted}件'))).toEqual([]);
  });
});

describe('sentences of published reports', () => {
  const told = (report: PublishedReport, text: string) => {
    const { year, form } = report;
    const source = { ...WENZHOU, year, form, table3: table3Of(report), table4: table4Of(report), lastTable3: {} };
    return contradictions(text, year, figuresOf(source)).map(({ typed, figure, value }) => [typed, figure, value]);
  };

  test('taken up are the new requests, or those and the ones carried in: 749 is 713 + 36', () => {
    expect(told(SHUYANG_2025, '全县全年共受理政府信息公开申请 749 件')).toEqual([]);
    expect(told(SHUYANG_2025, '全县全年共受理政府信息公开申请 713 件')).toEqual([]);
    expect(told(SHUYANG_2025, '受理自然人申请 741 件')).toEqual([]);
    expect(told(SHUYANG_2025, '受理政府信息公开申请 750 件')).toEqual([[750, 't3.new_received', 713]]);
    expect(told(SHUYANG_2025, '新收政府信息公开申请 749 件')).toEqual([[749, 't3.new_received', 713]]);
  });

  test('one number for reconsideration and litigation together is let be: 74 is 61 + 3 + 10', () => {
    expect(told(SHUYANG_2025, '依法做好相关行政复议、行政诉讼案件的应诉工作，全县共办理相关案件 74 件')).toEqual([]);
    expect(told(SHUYANG_2025, '办理行政复议、行政诉讼案件74件')).toEqual([]);
    expect(told(SHUYANG_2025, '行政复议61件、行政诉讼12件')).toEqual([[12, 't4.suits.total', 13]]);
  });

  test('what is said of all disputes counted before it: of 7 and 9, 2 and 1 were pending', () => {
    expect(told(SHANGHAI_OFFICE_2019, '信息公开类行政复议7件，诉讼9件，均获维持')).toEqual([
      [7, 't4.recon.upheld', 5],
      [9, 't4.suits.upheld', 8],
    ]);
    expect(told(SHANGHAI_OFFICE_2019, '诉讼9件，已审结8件，均获维持')).toEqual([]);
    expect(told(SHANGHAI_OFFICE_2019, '诉讼9件，均未被撤销')).toEqual([]);
    expect(told(SHANGHAI_OFFICE_2019, '诉讼10件')).toEqual([[10, 't4.suits.total', 9]]);
  });

  test.each<[string, string, number, PublishedReport]>([
    ['共受理政府信息公开申请N件', 't3.new_received', 859, SHANGHAI_OFFICE_2019],
    ['（含上年度结转申请N件）', 't3.carried_in', 18, SHANGHAI_OFFICE_2019],
    ['不予公开N件，占4.34%', 't3.refused', 14 + 5 + 4 + 12, SHANGHAI_OFFICE_2019],
    ['不予处理N件，占19.6%', 't3.not_processed', 149 + 9, SHANGHAI_OFFICE_2019],
    ['其他处理N件', 't3.other', 0, SHANGHAI_OFFICE_2019],
    ['信息公开类行政复议N件', 't4.recon.total', 5 + 2, SHANGHAI_OFFICE_2019],
    ['共办理 718 件，结转下一年 N 件', 't3.carried_out', 31, SHUYANG_2025],
  ])('%s is held against %s', (sentence, figure, value, report) => {
    expect(told(report, sentence.replace('N', String(value)))).toEqual([]);
    expect(told(report, sentence.replace('N', String(value + 1)))).toEqual([[value + 1, figure, value]]);
  });

  test('a change of two outcomes together names no figure', () => {
    expect(told(SHANGHAI_OFFICE_2019, '予以公开及部分公开275件，比上年增加20件')).toEqual([]);
  });
});

test.each([
  ['12', 12],
  ['1,024', 1024],
  ['十二', 12],
  ['二十', 20],
  ['一百零五', 105],
  ['两千零二十', 2020],
  ['三万五千', 35_000],
  ['1,02', null],
  ['', null],
])('%s is read as %s', (text, value) => {
  expect(numeralOf(text)).toBe(value);
});
