// One step of a case each, from its button to the confirmation that it was done.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';
import { choose, fillDay } from './fields';
import { type Action, step } from './step';

/** The buttons that open a step, main one first; a blocked one is among them, disabled. */
export const actionsOf = (page: Page): Locator => page.getByRole('navigation', { name: '现在可以办理' });

/** The form of a step, in place. */
export const formOf = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

export const openStep = (name: string): Action<Locator> =>
  step(`打开“${name}”`, async (page) => {
    await actionsOf(page).getByRole('button', { name, exact: true }).click();
    const form = formOf(page, name);
    await expect(form.getByRole('heading', { name })).toBeFocused();
    return form;
  });

export const submit = async (form: Locator, name: string): Promise<void> =>
  form.getByRole('button', { name, exact: true }).click();

export const carryOut = (name: string, fill: (form: Locator) => Promise<void> = async () => undefined): Action =>
  step(name, async (page) => {
    const form = await openStep(name)(page);
    await fill(form);
    await submit(form, name);
    await expect(page.getByText(`已办理：${name}`)).toBeVisible();
  });

export const assignTo = (unit: string, note = ''): Action =>
  carryOut('分派', async (form) => {
    await choose(form, '处室', unit);
    await form.getByLabel('交办意见').fill(note);
  });

export const accept: Action = carryOut('签收');

export interface Draft {
  readonly outcome: string;
  readonly grounds: string;
  readonly reply: string;
}

export const draft = ({ outcome, grounds, reply }: Draft): Action =>
  carryOut('拟办', async (form) => {
    await choose(form, '办理结果', outcome);
    await form.getByLabel('理由').fill(grounds);
    await form.getByLabel('答复内容').fill(reply);
  });

/** A draft that was sent back is there to be mended: only the grounds change. */
export const redraft = (grounds: string): Action =>
  carryOut('拟办', async (form) => {
    await expect(form.getByLabel('答复内容')).not.toBeEmpty();
    await form.getByLabel('理由').fill(grounds);
  });

export const approve = (opinion: string): Action =>
  carryOut('审核通过', (form) => form.getByLabel('审核意见').fill(opinion));

export const sendBack = (reason: string): Action =>
  carryOut('退回修改', (form) => form.getByLabel('理由').fill(reason));

export const sign: Action = carryOut('签发');

export const deliverByPost = ({ postedOn, proof }: { postedOn: string; proof: string }): Action =>
  carryOut('送达', async (form) => {
    await expect(form.getByRole('radio', { name: '邮寄', exact: true })).toBeChecked();
    await fillDay(form, '交邮日期', postedOn);
    await form.getByLabel('凭证').fill(proof);
  });

export const withdraw = (proof: string): Action =>
  carryOut('申请人撤回', (form) => form.getByLabel('撤回凭证').fill(proof));

export const correctSubject = ({ to, reason }: { to: string; reason: string }): Action =>
  carryOut('更正记录', async (form) => {
    await choose(form, '更正哪一项', '申请事项');
    await form.page().keyboard.press('Escape');
    await form.getByLabel('申请事项', { exact: true }).fill(to);
    await form.getByLabel('理由').fill(reason);
  });
