import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locale';
import { LookUp } from './look-up';
import { publicWords } from './public-words';

describe.each(LOCALES)('a look-up that failed, in %s', (locale) => {
  const t = publicWords(locale);
  const notFound = (number: string) =>
    renderToStaticMarkup(<LookUp t={t} number={number} problem={{ kind: 'not_found' }} />);

  it('answers every number alike, but for the number itself', () => {
    expect(notFound('2026-0777').replaceAll('2026-0777', '')).toBe(notFound('2026-9999').replaceAll('2026-9999', ''));
  });

  it('keeps the number and empties the code', () => {
    expect(notFound('2026-0777')).toMatch(/<input [^>]*name="number" value="2026-0777"/);
    expect(notFound('2026-0777')).not.toMatch(/<input [^>]*name="code" value=/);
  });

  it('leads from the summary to the field, and from the field to its error', () => {
    const page = renderToStaticMarkup(<LookUp t={t} problem={{ kind: 'missing', fields: ['number', 'code'] }} />);
    for (const field of ['number', 'code']) {
      expect(page).toContain(`<a href="#${field}">`);
      expect(page).toMatch(new RegExp(`<input id="${field}"[^>]*aria-describedby="[^"]*${field}-error"`));
    }
  });

  it('says how long to wait when there were too many tries', () => {
    const page = renderToStaticMarkup(<LookUp t={t} problem={{ kind: 'too_many', minutes: 14 }} />);
    expect(page).toMatch(/role="alert".*14/);
  });
});
