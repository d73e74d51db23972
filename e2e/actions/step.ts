// A step of a spec: said in the report by its title, and carried out on a page given later.
import { type Page, test } from '@playwright/test';

export type Action<T = void> = (page: Page) => Promise<T>;

export const step =
  <T = void>(title: string, run: Action<T>): Action<T> =>
  (page) =>
    test.step(title, () => run(page));
