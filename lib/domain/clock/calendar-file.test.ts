import { describe, expect, it } from 'vitest';
import { NOTICE_2027 } from '@/lib/testing/notice-2027';
import { readCalendarFile } from './calendar-file';

const read = (text: string) => {
  const file = readCalendarFile(text);
  return file.ok ? file.entry : expect.fail(JSON.stringify(file.problems));
};
const problems = (text: string) => {
  const file = readCalendarFile(text);
  return file.ok ? [] : file.problems.map(({ row, code, values }) => [row, code, ...Object.values(values)]);
};

/** The same notice as rows of a spreadsheet. */
const ROWS = (JSON.parse(NOTICE_2027) as { days: { name: string; date: string; isOffDay: boolean }[] }).days.map(
  ({ name, date, isOffDay }) => `${date},${name},${isOffDay ? '休' : '班'}`,
);
const csv = (...rows: string[]) => ['日期,名称,类型', ...rows].join('\n');
const json = (...days: unknown[]) => JSON.stringify({ year: 2027, papers: [], days });

describe('a file of a year', () => {
  it('is read from JSON as holiday-cn publishes it', () => {
    const entry = read(NOTICE_2027);
    expect(entry.year).toBe(2027);
    expect(entry.source).toBe('https://www.gov.cn/zhengce/content/202611/content_2027.htm');
    expect(entry.holidays.map(({ name, days }) => [name, days.length])).toEqual([
      ['元旦', 3],
      ['春节', 7],
      ['清明节', 3],
      ['劳动节', 5],
      ['端午节', 1],
      ['中秋节', 1],
      ['国庆节', 7],
    ]);
    expect(entry.worked).toEqual(['2027-01-30', '2027-02-20', '2027-05-08', '2027-09-26', '2027-10-09']);
  });

  it('is read from CSV, its year being that of its days; the notice is left to be named', () => {
    const { source, ...rest } = read(NOTICE_2027);
    expect(source).not.toBe('');
    expect(read(csv(...ROWS))).toEqual({ ...rest, source: '' });
  });

  it.each([
    ['a byte order mark and Windows line ends', `\uFEFF${csv(...ROWS).replaceAll('\n', '\r\n')}\r\n`],
    ['quotation marks', csv(...ROWS.map((row) => `"${row.replaceAll(',', '","')}"`))],
    ['days as spreadsheets write them', csv(...ROWS.map((row) => row.replace(/^(\d+)-0?(\d+)-0?(\d+)/, '$1/$2/$3')))],
    ['days written out', csv(...ROWS.map((row) => row.replace(/^(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日')))],
    ['empty rows and spaces', csv('', ...ROWS.map((row) => ` ${row.replaceAll(',', ' , ')} `), ',,', '')],
    [
      'another order of columns',
      `类型,日期,名称\n${ROWS.map((row) => row.replace(/(.*),(.*),(.*)/, '$3,$1,$2')).join('\n')}`,
    ],
    ['a worked day without a name', csv(...ROWS.map((row) => row.replace(/,[^,]*,班/, ',,班')))],
  ])('may have %s', (_what, text) => {
    expect(read(text)).toEqual({ ...read(NOTICE_2027), source: '' });
  });

  it('may begin in the last days of the year before', () => {
    const early = NOTICE_2027.replace('"2027-01-03"', '"2026-12-31"');
    expect(read(early).holidays[0]?.days).toEqual(['2026-12-31', '2027-01-01', '2027-01-02']);
  });
});

describe('a file that is not sound is refused, with where and why', () => {
  it.each([
    ['nothing', '', [[null, 'empty']]],
    ['a header alone', csv(), [[null, 'empty']]],
    ['half a JSON', '{"year": 2027,', [[null, 'not_json']]],
    ['another JSON', '{"holidays": []}', [[null, 'not_this_shape']]],
    ['another header', '日期,节日,类型\n2027-01-01,元旦,休', [[1, 'header', '日期,名称,类型']]],
    ['a day no calendar has', csv('2027-02-30,春节,休'), [[2, 'bad_date', '日期', '2027-02-30']]],
    ['a kind that is neither', csv('2027-01-01,元旦,放假'), [[2, 'bad_kind', '类型', '放假']]],
    ['a day off without a name', csv('2027-01-01,,休'), [[2, 'name_missing', '名称']]],
    [
      'several at once',
      csv('2027-13-01,元旦,假', ',元旦,休'),
      [
        [2, 'bad_date', '日期', '2027-13-01'],
        [2, 'bad_kind', '类型', '假'],
        [3, 'bad_date', '日期', ''],
      ],
    ],
    [
      'an entry of JSON',
      json({ name: '元旦', date: '1 January', isOffDay: 'yes' }),
      [
        [1, 'bad_date', 'date', '1 January'],
        [1, 'bad_kind', 'isOffDay', 'yes'],
      ],
    ],
  ])('%s', (_what, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('an empty list of days, as a source has it before the notice appears: no holiday is there', () => {
    expect(problems(json()).map(([, code, holiday]) => [code, holiday])).toEqual(
      ['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆'].map((name) => ['calendar_holiday_missing', name]),
    );
  });

  it.each([
    ['worked on a weekday', '2027-01-04,元旦,班', 'calendar_weekday_worked'],
    ['of another year', '2026-10-01,国庆节,休', 'calendar_day_outside_year'],
    ['given twice', '2027-01-01,元旦,休', 'calendar_day_twice'],
    ['both off and worked', '2027-02-06,春节,班', 'calendar_day_twice'],
  ])('a day %s, named by its row', (_what, row, code) => {
    expect(problems(csv(...ROWS, row))).toContainEqual([
      ROWS.length + 2,
      code,
      row.slice(0, 10),
      ...(code.includes('outside') ? [2027] : []),
    ]);
  });
});
