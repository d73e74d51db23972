// Numbers of the yearly tables, read from the page as people read them: by row and column.
import type { Locator, Page } from '@playwright/test';
import { reportForm, type FormYear } from '@/lib/domain/report/report-form';

export const TABLE_THREE = '三、收到和处理政府信息公开申请情况';
export const TABLE_FOUR = '四、政府信息公开行政复议、行政诉讼情况';

/** The numbers of a table, line by line. Every cell of both tables that is not a heading holds a number. */
export async function numbersOf(page: Page, heading: string): Promise<number[][]> {
  const lines = await tableOf(page, heading).locator('tbody tr').all();
  return Promise.all(
    lines.map(async (line) =>
      (await line.locator('td').allInnerTexts()).map((text) => Number(text.replaceAll(',', ''))),
    ),
  );
}

export const tableOf = (page: Page, heading: string): Locator =>
  page.getByRole('region', { name: heading }).getByRole('table').first();

export type Numbers = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Table three as row, then column, by the keys of the form. */
export async function tableThree(page: Page, form: FormYear): Promise<Numbers> {
  const { countedRows, columns } = reportForm(form).table3;
  const lines = await numbersOf(page, TABLE_THREE);
  return Object.fromEntries(
    countedRows.map((row, line) => [
      row,
      Object.fromEntries(columns.map(({ key }, place) => [key, lines[line]?.[place] ?? NaN])),
    ]),
  );
}

/** Table four as `recon_upheld`, …, by the keys of the form. */
export async function tableFour(page: Page, form: FormYear): Promise<Readonly<Record<string, number>>> {
  const [line = []] = await numbersOf(page, TABLE_FOUR);
  return Object.fromEntries(reportForm(form).table4.columns.map(({ key }, place) => [key, line[place] ?? NaN]));
}
