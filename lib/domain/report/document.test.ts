import { describe, expect, it } from 'vitest';
import { SUQIAN_OUTGOING, WENZHOU_OUTGOING } from '@/lib/testing/outgoing-reports';
import { WENZHOU_POLICE_2020 } from '@/lib/testing/published-reports';
import { type DocumentSection, type ReportContents, reportDocument } from './document';
import { cellOn, type Grid } from './grid';
import { tableThreeLines } from './printed-table';
import { reportForm, type SectionKey } from './report-form';

const section = (contents: ReportContents, key: SectionKey): DocumentSection =>
  reportDocument(contents).sections.find((one) => one.key === key) ?? expect.fail(key);
const gridOf = (contents: ReportContents, key: SectionKey): Grid => {
  const found = section(contents, key).blocks.find((block) => block.kind === 'grid');
  return found?.kind === 'grid' ? found : expect.fail(`no table in ${key}`);
};
const paragraphsOf = (contents: ReportContents, key: SectionKey) =>
  section(contents, key).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const texts = ({ lines }: Grid) => lines.map((cells) => cells.map(({ text }) => text));
const numbers = ({ lines }: Grid) =>
  lines
    .map((cells) => cells.filter(({ role }) => role === 'number').map(({ text }) => text))
    .filter((line) => line.length > 0);

const BOTH = [WENZHOU_OUTGOING, SUQIAN_OUTGOING];
const TABLES = ['disclosure', 'requests', 'disputes'] as const;

describe('a report as a document', () => {
  it('has the title and the six sections of the form', () => {
    const { title, titleLines, shortTitle, sections } = reportDocument(WENZHOU_OUTGOING);
    expect(title).toBe('温州市公安局2020年政府信息公开工作年度报告');
    expect(titleLines).toEqual(['温州市公安局', '2020年政府信息公开工作年度报告']);
    expect(shortTitle).toBe('2020年度报告');
    expect(sections.map(({ heading }) => heading)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  it('prints each line of a text as a paragraph, before the table of its section', () => {
    const told = { ...WENZHOU_OUTGOING, texts: { requests: '第一段。\n\n  第二段。\r\n', problems: '问题。' } };
    expect(section(told, 'requests').blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'grid']);
    expect(paragraphsOf(told, 'requests')).toEqual(['第一段。', '第二段。']);
    expect(paragraphsOf(told, 'problems')).toEqual(['问题。']);
  });

  it('says 无 where nothing else is to be reported, but not where the form asks for figures', () => {
    expect(paragraphsOf(WENZHOU_OUTGOING, 'other')).toEqual(['无。']);
    expect(paragraphsOf(SUQIAN_OUTGOING, 'other')).toEqual([]);
    expect(paragraphsOf(WENZHOU_OUTGOING, 'overview')).toEqual([]);
  });

  it('carries the note, and turns signs that no format can carry into blanks', () => {
    expect(reportDocument(WENZHOU_OUTGOING).note).toBeNull();
    const odd = { ...WENZHOU_OUTGOING, note: '草稿\u0007', texts: { overview: '甲\u000B乙\uFFFE丙\uD800' } };
    expect(reportDocument(odd).note).toBe('草稿');
    expect(paragraphsOf(odd, 'overview')).toEqual(['甲 乙 丙']);
  });

  it('has no table two where none was counted', () => {
    expect(section({ ...WENZHOU_OUTGOING, table2: undefined }, 'disclosure').blocks).toEqual([]);
  });
});

describe.each(BOTH)('the tables of $body for $year', (contents) => {
  it.each(TABLES)('%s: every place is covered once', (key) => {
    const { lines, widths } = gridOf(contents, key);
    const covered = new Map<string, number>();
    for (const { line, column, rowSpan, colSpan } of lines.flat()) {
      for (let down = line; down < line + rowSpan; down += 1) {
        for (let across = column; across < column + colSpan; across += 1) {
          covered.set(`${down}.${across}`, (covered.get(`${down}.${across}`) ?? 0) + 1);
        }
      }
    }
    const places = lines.flatMap((_, line) => widths.map((_width, column) => `${line}.${column}`));
    expect([...covered.keys()].toSorted()).toEqual(places.toSorted());
    expect(new Set(covered.values())).toEqual(new Set([1]));
  });

  it('table three begins with its three lines of headings', () => {
    const grid = gridOf(contents, 'requests');
    expect(grid.headerLines).toBe(3);
    expect(texts(grid).slice(0, 3)).toEqual([
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
      ['自然人', '法人或其他组织', '总计'],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ]);
    const spans = grid.lines.slice(0, 2).map((cells) => cells.map(({ rowSpan, colSpan }) => [rowSpan, colSpan]));
    expect(spans).toEqual([
      [
        [3, 3],
        [1, 7],
      ],
      [
        [2, 1],
        [1, 5],
        [2, 1],
      ],
    ]);
  });

  it('table four has three lines of headings over one line of numbers', () => {
    const grid = gridOf(contents, 'disputes');
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    expect(texts(grid).slice(0, grid.headerLines)).toEqual([
      ['行政复议', '行政诉讼'],
      [...results, '未经复议直接起诉', '复议后起诉'],
      [...results, ...results],
    ]);
    expect(grid.lines[0]?.map(({ colSpan }) => colSpan)).toEqual([5, 10]);
    expect(grid.lines[1]?.map(({ rowSpan, colSpan }) => `${rowSpan}×${colSpan}`)).toEqual([
      ...Array.from({ length: 5 }, () => '2×1'),
      '1×5',
      '1×5',
    ]);
    expect(grid.lines).toHaveLength(4);
  });

  it('every total says what it is the sum of', () => {
    const { table3 } = reportForm(contents.form);
    const three = gridOf(contents, 'requests');
    const sums = three.lines.flat().filter(({ sumOf }) => sumOf);
    // The total column of every row, and the total row in the six columns before it.
    expect(sums).toHaveLength(table3.countedRows.length + 6);
    for (const { value, sumOf = [] } of sums) {
      expect(sumOf.reduce((sum, place) => sum + (cellOn(three, place).value ?? NaN), 0)).toBe(value);
    }
    const four = gridOf(contents, 'disputes').lines.flat();
    expect(four.flatMap(({ sumOf, column }) => (sumOf ? [[column, sumOf.length]] : []))).toEqual([
      [4, 4],
      [9, 4],
      [14, 4],
    ]);
  });
});

describe('the report of 温州市公安局 for 2020', () => {
  it('prints table three as it was published, with zeros for blanks', () => {
    const printed = numbers(gridOf(WENZHOU_OUTGOING, 'requests'));
    const published = tableThreeLines(reportForm('2019').table3).map(({ key }) => {
      const natural = String(WENZHOU_POLICE_2020.table3[key]?.natural ?? 0);
      return [natural, '0', '0', '0', '0', '0', natural];
    });
    expect(printed).toEqual(published);
    expect(printed).toHaveLength(23);
    expect(printed.at(-2)).toEqual(['13', '0', '0', '0', '0', '0', '13']);
  });

  it('adds up the nineteen results to the total of thirteen: 3 + 1 + 1 + 8', () => {
    const grid = gridOf(WENZHOU_OUTGOING, 'requests');
    const total = grid.lines.flat().find(({ line, column }) => line === 3 + 21 && column === 3);
    expect(total).toMatchObject({ text: '13', value: 13 });
    const added = total?.sumOf?.map((place) => cellOn(grid, place).value).filter((value) => value !== 0);
    expect(total?.sumOf).toHaveLength(19);
    expect(added).toEqual([3, 1, 1, 8]);
  });

  it('prints table four as it was published', () => {
    const zeros = ['0', '0', '0', '0', '0'];
    expect(numbers(gridOf(WENZHOU_OUTGOING, 'disputes'))).toEqual([[...zeros, '1', '0', '0', '0', '1', ...zeros]]);
  });

  it('prints table two as it was published, block by block', () => {
    const grid = gridOf(WENZHOU_OUTGOING, 'disclosure');
    expect(numbers(grid).flat()).toEqual(Object.values(WENZHOU_POLICE_2020.table2));
    expect(texts(grid).slice(0, 4)).toEqual([
      ['第二十条第（一）项'],
      ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['规章', '0', '0', '0'],
      ['规范性文件', '4', '4', '10'],
    ]);
    const change = grid.lines.flat().find(({ text }) => text === '减少75项');
    expect(change).not.toHaveProperty('value');
    // 采购总金额 takes the room that is left of four columns.
    expect(grid.lines.at(-1)?.map(({ colSpan }) => colSpan)).toEqual([1, 1, 2]);
  });
});

it('the form of 2021 prints three rows of other handling and charges in ten thousand yuan', () => {
  const three = texts(gridOf(SUQIAN_OUTGOING, 'requests'));
  const other = three.findIndex((line) => line.includes('（六）其他处理'));
  expect(three.slice(other, other + 3).map((line) => line.at(-8))).toEqual([
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '3.其他',
  ]);
  const two = gridOf(SUQIAN_OUTGOING, 'disclosure');
  expect(texts(two).slice(-2)).toEqual([
    ['信息内容', '本年收费金额（单位：万元）'],
    ['行政事业性收费', '59237.2449'],
  ]);
  expect(two.lines.at(-1)?.at(-1)).toMatchObject({ value: 59237.2449, colSpan: 3 });
});
