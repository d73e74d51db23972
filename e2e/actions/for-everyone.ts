// With a screen reader, on a telephone, without a mouse.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

const WIDE = { width: 1280, height: 800 };
const TELEPHONE = { width: 360, height: 740 };

/** What can change when a page is drawn narrow; everything else was looked at on the wide one. */
const BY_WIDTH = [
  'target-size',
  'scrollable-region-focusable',
  'link-in-text-block',
  'list',
  'listitem',
  'aria-hidden-focus',
];

export async function expectSound(page: Page, name: string) {
  for (const viewport of [WIDE, TELEPHONE]) {
    await page.setViewportSize(viewport);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), {
        message: `${name}: ${viewport.width} 像素宽时整页左右滚动`,
      })
      .toBeLessThanOrEqual(0);
    const axe = new AxeBuilder({ page });
    const { violations } = await (
      viewport === WIDE ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']) : axe.withRules(BY_WIDTH)
    ).analyze();
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
    );
    expect(told, `${name}, ${viewport.width} px`).toEqual([]);
  }
  await page.setViewportSize(WIDE);
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
