// The citizen's look-up, with scripts or without.
import type { Receipt } from './registration';
import { type Action, step } from './step';

export const lookUp = ({ number, code }: Pick<Receipt, 'number' | 'code'>): Action =>
  step(`查询 ${number}`, async (page) => {
    await page.goto('/status');
    await page.getByLabel('受理号').fill(number);
    await page.getByLabel('查询码').fill(code);
    await page.getByRole('button', { name: '查询' }).click();
  });
