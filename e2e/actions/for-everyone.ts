// With a screen reader, on a telephone, without a mouse.
import type { Locator, Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from '../fixtures';

const WIDE = { width: 1280, height: 800 };
const TELEPHONE = { width: 360, height: 740 };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

export async function expectSound(page: Page, name: string) {
  for (const viewport of [WIDE, TELEPHONE]) {
    await page.setViewportSize(viewport);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
        message: `${name}: ${viewport.width} 像素宽时整页左右滚动`,
      })
      .toBeLessThanOrEqual(0);
    expect(await violations(page), `${name}, ${viewport.width} px`).toEqual([]);
  }
  await page.setViewportSize(WIDE);
}

/** Runs axe in the page itself: the usual bridge opens another page for every look, and takes ten times as long. */
async function violations(page: Page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const found = await axe.run(document, { runOnly: values, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
    );
  }, RULES);
}

/** Goes on with Tab until this has the focus. */
export async function tabTo(page: Page, target: Locator) {
  const MOST = 80;
  await target.waitFor();
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}
