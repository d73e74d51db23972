import { LanguageSwitch } from './language-switch';
import { PATHS } from './paths';
import type { PublicPage } from './public-page';
import type { Section } from './public-shell';

interface Props {
  readonly page: PublicPage;
  readonly section: Section | undefined;
  readonly address: string;
}

const SECTIONS: readonly Section[] = ['home', 'status', 'deadline', 'reports'];

export function SiteHeader({ page: { t, locale, office }, section, address }: Props) {
  const current = (name: Section) => (name === section ? (address === PATHS[name] ? 'page' : true) : undefined);
  return (
    <header className="site-header">
      <div className="wrap">
        <a className="site-name" href={PATHS.home}>
          <strong>{office?.bodyName ?? t('shell.service')}</strong>
          {office && <span>{t('shell.service')}</span>}
        </a>
        <LanguageSwitch t={t} locale={locale} address={address} />
        {office && (
          <nav className="site-nav" aria-label={t('shell.navigation')}>
            <ul>
              {SECTIONS.map((name) => (
                <li key={name}>
                  <a href={PATHS[name]} aria-current={current(name)}>
                    {t(`shell.${name}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  );
}
