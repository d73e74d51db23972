// Intake: a request is registered, and its receipt is read once.
import { expect } from '../fixtures';
import { choose, fillDay, pick } from './fields';
import { type Action, step } from './step';

export interface Receipt {
  readonly number: string;
  readonly code: string;
  readonly path: string;
}

export interface Letter {
  readonly applicant: string;
  readonly subject: string;
  readonly description: string;
  /** Day the body signed for it. */
  readonly signedFor: string;
}

/** A natural person's letter that was signed for, typed in the order of the form. */
export const fillLetter = ({ applicant, subject, description, signedFor }: Letter): Action =>
  step(`填写 ${applicant} 的邮寄申请`, async (page) => {
    await pick(page, '渠道', '邮寄（需签收）');
    await fillDay(page, '到达之日', signedFor);
    await pick(page, '申请人类别', '自然人');
    await page.getByLabel('姓名', { exact: true }).fill(applicant);
    await choose(page, '证件类型', '其他证件');
    await page.getByLabel('证件号码', { exact: true }).fill(`CESHI-${applicant}`);
    await page.getByLabel('所需信息的内容描述', { exact: true }).fill(description);
    await page.getByLabel('申请事项', { exact: true }).fill(subject);
    await pick(page, '提供方式', '纸质');
    await pick(page, '获取途径', '邮寄');
  });

export const readReceipt: Action<Receipt> = step('读取回执', async (page) => {
  await expect(page.getByRole('heading', { name: '已登记' })).toBeVisible();
  const told = (term: string) => page.getByRole('definition').and(page.locator(`dt:text-is("${term}") + dd`));
  return {
    number: await told('受理号').innerText(),
    code: await told('查询码').innerText(),
    path: (await page.getByRole('link', { name: '打开申请件' }).getAttribute('href')) ?? '',
  };
});

export const registerByMail = (letter: Letter): Action<Receipt> =>
  step(`登记 ${letter.applicant} 的邮寄申请`, async (page) => {
    await page.goto('/cases/new');
    await fillLetter(letter)(page);
    await page.getByRole('button', { name: '登记' }).click();
    return readReceipt(page);
  });
