// What every spec starts from: pages of signed-in staff, a citizen without scripts, and an eye on what goes wrong unseen.
import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import { account } from './accounts';
import { BASE_URL } from './server';

export { expect };

export type Username =
  'shoujian' | 'chengban' | 'chengban2' | 'chuzhang' | 'chuzhang2' | 'baomi' | 'fazhi' | 'qianfa' | 'duban' | 'guanli';

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** One sign-in per person and run: tries are limited. */
const sessions = new Map<string, SignedIn>();

/** Signs in as the page does, and keeps the cookies in the context. */
export async function openSession(context: BrowserContext, username: string, password: string): Promise<number> {
  const { csrfToken } = (await (await context.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await context.request.post('/api/auth/callback/credentials', {
    form: { username, password, csrfToken, callbackUrl: '/', json: 'true' },
  });
  return answer.status();
}

interface Fixtures {
  /** Errors of pages that this test means to cause, by what they say; every other one fails it. */
  readonly expectErrors: (...saying: RegExp[]) => void;
  /** A new window of the browser in which this person is signed in; each person has one browser in a test. */
  readonly signIn: (username: Username) => Promise<Page>;
  /** A new browser nobody is signed in to. */
  readonly visit: (options?: { javaScript?: boolean }) => Promise<Page>;
}

export const test = base.extend<Fixtures & { watch: (context: BrowserContext) => void; errors: Errors }>({
  errors: [
    async ({}, use) => {
      const errors: Errors = { seen: [], expected: [] };
      await use(errors);
      const unexpected = errors.seen.filter((error) => !errors.expected.some((saying) => saying.test(error)));
      expect(unexpected, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
  expectErrors: async ({ errors }, use) => use((...saying) => void errors.expected.push(...saying)),
  watch: async ({ errors }, use) =>
    use((context) => {
      context.on('weberror', (thrown) => void errors.seen.push(String(thrown.error())));
      context.on('console', (message) => {
        if (message.type() === 'error') errors.seen.push(`${message.text()} (${message.location().url})`);
      });
    }),
  visit: async ({ browser, watch, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async ({ javaScript = true } = {}) => {
      const context = await browser.newContext({ ...contextOptions, javaScriptEnabled: javaScript });
      opened.push(context);
      watch(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
  signIn: async ({ visit }, use) => {
    const browsers = new Map<string, BrowserContext>();
    await use((username) =>
      base.step(`${username} 登录`, async () => {
        const open = browsers.get(username);
        if (open) return open.newPage();
        const page = await visit();
        const context = page.context();
        browsers.set(username, context);
        const kept = sessions.get(username);
        if (kept) {
          await context.addCookies(kept.cookies);
        } else {
          expect(await openSession(context, username, account(username).password)).toBe(200);
          const state = await context.storageState();
          expect(state.cookies.map(({ name }) => name)).toContain('next-auth.session-token');
          sessions.set(username, state);
        }
        return page;
      }),
    );
  },
});

interface Errors {
  readonly seen: string[];
  readonly expected: RegExp[];
}

/** The origin our own pages send; the JSON door refuses writes without it. */
export const OUR_ORIGIN = { origin: BASE_URL };
