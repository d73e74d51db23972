import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locale';
import { ContactDetails } from './contact-details';
import { publicWords } from './public-words';

const NOTHING = { office: '', address: '', phone: '', hours: '', postcode: '', email: '' };

describe.each(LOCALES)('how to reach the office, in %s', (locale) => {
  const shown = (contact: Partial<typeof NOTHING>) =>
    renderToStaticMarkup(<ContactDetails t={publicWords(locale)} contact={{ ...NOTHING, ...contact }} />);

  it('tells what was filled in and nothing else', () => {
    const page = shown({ phone: '0577-6789' });
    expect(page).toContain('href="tel:05776789"');
    expect(page.match(/<dt>/g)).toHaveLength(1);
    expect(page).not.toContain('12345');
  });

  it('says where to ask when nothing was filled in', () => {
    expect(shown({})).toContain('12345');
    expect(shown({})).not.toContain('<dl');
  });
});
