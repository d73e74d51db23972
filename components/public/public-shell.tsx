import type { ReactNode } from 'react';
import { ContactDetails } from './contact-details';
import { PATHS } from './paths';
import type { Office, PublicPage } from './public-page';
import { QuietPage } from './quiet-page';
import { SiteHeader } from './site-header';

export type Section = 'home' | 'status' | 'deadline' | 'reports';

interface Props {
  readonly page: PublicPage;
  readonly section?: Section;
  /** Where the language switch comes back to. */
  readonly address: string;
  /** A function where the page is about the body. */
  readonly children: ReactNode | ((office: Office) => ReactNode);
}

/** Everything around the content; without a body there is nothing to tell of it yet. */
export function PublicShell({ page, section, address, children }: Props) {
  const { t, office } = page;
  return (
    <>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <SiteHeader page={page} section={section} address={address} />
      <main id="content" tabIndex={-1}>
        {typeof children !== 'function' ? children : office ? children(office) : <QuietPage t={t} />}
      </main>
      <footer className="site-footer">
        <div className="wrap">
          {office && (
            <>
              <h2 id="contact">{t('shell.contact')}</h2>
              <ContactDetails t={t} contact={office.contact} />
            </>
          )}
          <p className="staff">
            <a href={PATHS.signIn}>{t('shell.staff')}</a>
          </p>
        </div>
      </footer>
    </>
  );
}
