import { describe, expect, test } from 'vitest';
import { reportForm } from '@/lib/domain/report/report-form';
import { ReportFormat } from '@/lib/domain/report/report-format';
import { OUTGOING } from '@/lib/testing/outgoing-reports';
import { unzipped } from '@/lib/testing/zip';
import { csvField } from './csv';
import { renderReport } from './render';

const [report = expect.fail(), later = expect.fail()] = OUTGOING;
const textOf = async (format: ReportFormat, of = report) =>
  new TextDecoder().decode((await renderReport(format, of)).bytes);

describe('what goes out', () => {
  test('is named after the title and says what it is', async () => {
    const files = await Promise.all(ReportFormat.options.map((format) => renderReport(format, report)));
    expect(files.map(({ fileName }) => fileName)).toEqual(
      ReportFormat.options.map((format) => `温州市公安局2020年政府信息公开工作年度报告.${format}`),
    );
    for (const { bytes } of files) expect(bytes.length).toBeGreaterThan(1000);
    expect(new Set(files.map(({ mediaType }) => mediaType)).size).toBe(files.length);
  });

  test('has a name that every file system takes', async () => {
    const { fileName } = await renderReport('csv', { ...report, body: 'a/b\\c:d"e' });
    expect(fileName).toBe('a_b_c_d_e2020年政府信息公开工作年度报告.csv');
  });

  test('is the same twice: byte for byte, or part for part where a format keeps the time', async () => {
    for (const format of ['csv', 'json', 'html', 'pdf'] as const) {
      const [once, again] = [await renderReport(format, report), await renderReport(format, report)];
      expect(Buffer.compare(once.bytes, again.bytes), format).toBe(0);
    }
    for (const format of ['docx', 'xlsx'] as const) {
      const parts = async () => {
        const { 'docProps/core.xml': _, ...files } = unzipped((await renderReport(format, report)).bytes);
        return files;
      };
      expect(await parts(), format).toEqual(await parts());
    }
  });
});

describe('json', () => {
  test('has the numbers by key, the checks, and the text of every section', async () => {
    const data = JSON.parse(await textOf('json'));
    expect(data).toMatchObject({
      title: '温州市公安局2020年政府信息公开工作年度报告',
      body: '温州市公安局',
      year: 2020,
      form: '2019',
      table2: report.table2,
      table3: report.table3,
      table4: report.table4,
      checks: [{ id: 'T3-1', ok: true, detail: 'total: 12 + 1 = 13 + 0' }],
      fees: report.fees,
    });
    expect(data.sections[0]).toEqual({
      key: 'overview',
      heading: '一、总体情况',
      paragraphs: ['“坚持以公开为常态”，受理申请 <12> 件 & 办结13件。', '加强制度建设。'],
    });
    expect(data.sections).toHaveLength(6);
  });
});

describe('csv', () => {
  test.each(OUTGOING)(
    'of $year has a line for every row of tables three and four and every cell of table two',
    async (of) => {
      const lines = (await textOf('csv', of)).trimEnd().split('\n');
      const { countedRows } = reportForm(of.form).table3;
      const three = countedRows.map((row) => Object.values(of.table3[row] ?? {}).join(','));
      const own = (table: string) => lines.filter((line) => line.startsWith(`${table},`));
      expect(own('table3').map((line) => line.split(',').slice(-7).join(','))).toEqual(three);
      expect(own('table4')).toHaveLength(3);
      expect(own('table2')).toHaveLength(of.form === '2019' ? 22 : 10);
      expect(lines[0]).toBe('table,row,label,natural,business,research,public_interest,legal_services,other_org,total');
    },
  );

  test('prints counts as numbers and money as the form does', async () => {
    const lines = (await textOf('csv')).split('\n');
    expect(lines).toContain('table2,licence.change,行政许可 本年增/减,-75,减少75项');
    expect(lines).toContain('table2,procurement.purchase_amount,政府集中采购 采购总金额,2535168300,25351683元');
    expect((await textOf('csv', later)).split('\n')).toContain(
      'table2,charges.amount_10k,行政事业性收费 本年收费金额（单位：万元）,59237244900,59237.2449',
    );
  });

  test('leaves table two out where it was not counted', async () => {
    expect(await textOf('csv', { ...report, table2: undefined })).not.toContain('table2');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['=A1,"x"', `"'=A1,""x"""`],
    [-75, '-75'],
    ['甲,乙', '"甲,乙"'],
    ['甲', '甲'],
  ])('lets nothing typed be reckoned with: %j', (value, written) => {
    expect(csvField(value)).toBe(written);
  });
});
