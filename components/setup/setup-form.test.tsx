import { createTranslator } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locale';
import { MESSAGES } from '@/lib/i18n/messages';
import { SETUP_FIELDS, SetupForm, type SetupWords } from './setup-form';

describe.each(LOCALES)('the form of the first administrator, in %s', (locale) => {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'setup' }) as unknown as SetupWords;
  const typed = {
    token: 'a-token',
    bodyName: '某市某局',
    username: 'guanli',
    name: '管理员',
    password: 'p-1',
    again: 'p-2',
  };
  const page = renderToStaticMarkup(
    <SetupForm
      t={t}
      typed={typed}
      bodyName=""
      problems={SETUP_FIELDS.map((field) => ({ field, text: `wrong ${field}` }))}
    />,
  );

  it('keeps what was typed, but for the passwords', () => {
    for (const field of ['token', 'bodyName', 'username', 'name'] as const) {
      expect(page).toMatch(new RegExp(`<input id="${field}"[^>]*value="${typed[field]}"`));
    }
    expect(page).not.toContain('p-1');
    expect(page).not.toContain('p-2');
  });

  it.each(SETUP_FIELDS)('says beside %s what is wrong with it, and leads there from the top', (field) => {
    expect(page).toContain(`<a href="#${field}">wrong ${field}</a>`);
    expect(page).toMatch(new RegExp(`id="${field}-error">.*?wrong ${field}</p><input id="${field}"`));
    expect(page).toMatch(new RegExp(`<input id="${field}"[^>]*aria-describedby="${field}-hint ${field}-error"`));
  });
});
