// The controls of the staff pages, by their labels.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';
import { type Action, step } from './step';

type Place = Page | Locator;

/** Types a day as people type it, and goes on. */
export async function fillDay(place: Place, label: string, on: string): Promise<void> {
  const field = place.getByLabel(label, { exact: true });
  await field.fill(on);
  await field.press('Tab');
  await expect(field).toHaveValue(new RegExp(`^${on}`));
}

/** Picks an entry of a list or tree of choices; where one can search, by typing its name. */
export async function choose(place: Place, label: string, entry: string): Promise<void> {
  const field = place.getByLabel(label, { exact: true }).and(place.getByRole('combobox'));
  const chosen = field.locator('xpath=ancestor::*[contains(@class, "ant-select ")][1]');
  const entries = field.page().locator('.ant-select-dropdown:visible');
  // The list may still be unfolding when it is clicked.
  await expect(async () => {
    await field.press('ArrowDown');
    if (await field.isEditable()) await field.fill(entry);
    await entries.getByTitle(entry, { exact: true }).last().click({ timeout: 2_000 });
    await expect(chosen).toContainText(entry, { timeout: 2_000 });
  }).toPass();
}

/** One choice of a group of radio buttons. */
export const pick = (place: Place, group: string, entry: string): Promise<void> =>
  place.getByRole('radiogroup', { name: group }).getByText(entry, { exact: true }).click();

/** The part of a page under a heading. */
export const panel = (page: Page, heading: string): Locator => page.getByRole('region', { name: heading, exact: true });

export const goTo = (path: string): Action =>
  step(`打开 ${path}`, async (page) => {
    await page.goto(path);
  });
