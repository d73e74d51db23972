import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Role } from '@/lib/domain/staff/role';
import { MissingCalendar } from './missing-calendar';
import { LocaleSwitch } from './locale-switch';
import { type NavItem, NavLinks } from './nav-links';
import { SignedOutBar } from './signed-out-bar';
import { SignOutButton } from './sign-out-button';
import { THEME_KEY } from './staff-theme';
import styles from './staff-shell.module.css';

interface Props {
  readonly bodyName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly nav: readonly NavItem[];
  /** The year whose notice is missing, and where it can be loaded by this person. */
  readonly missingCalendar: { readonly year: number; readonly href: string | null } | null;
  /** The way to the notices. */
  readonly bell: ReactNode;
  readonly children: ReactNode;
}

/** Header, navigation and the place of the page. The theme's key makes its variables reach everything inside. */
export function StaffShell({ bodyName, name, roles, nav, missingCalendar, bell, children }: Props) {
  const t = useTranslations('common');
  const roleNames = roles.map((role) => t(`role.${role}`)).join(t('listSeparator'));
  return (
    <div className={`${THEME_KEY} ${styles.shell}`}>
      <a href="#content" className={styles.skip}>
        {t('skipToContent')}
      </a>
      <header className={styles.header}>
        <Link href={nav[0]?.href ?? '/queue'} className={styles.brand}>
          <strong>{bodyName}</strong>
          <span>{t('appTitle')}</span>
        </Link>
        <NavLinks label={t('nav.label')} items={nav} />
        <div className={styles.account}>
          <Link href="/account" className={styles.person} title={t('account.open', { name, roles: roleNames })}>
            <span>{name}</span>
            <small>{roleNames}</small>
          </Link>
          {bell}
          <LocaleSwitch />
          <SignOutButton />
        </div>
      </header>
      <SignedOutBar />
      {missingCalendar && <MissingCalendar {...missingCalendar} />}
      <div id="content" tabIndex={-1} className={styles.content}>
        {children}
      </div>
    </div>
  );
}
