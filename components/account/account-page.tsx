import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import type { AccountView } from '@/lib/queries/account';
import styles from './account-page.module.css';
import { PasswordForm } from './password-form';

/** Who one is here, as the system administrator has set it up, and one's own password. */
export function AccountPage({ account }: { readonly account: AccountView }) {
  const t = useTranslations('account');
  const common = useTranslations('common');
  const { username, name, roles, unitName } = account;
  return (
    <main className={styles.page}>
      <h1>{t('title')}</h1>
      <Panel heading={t('who')}>
        <Facts
          items={[
            { label: t('username'), value: username },
            { label: t('name'), value: name },
            { label: t('roles'), value: roles.map((role) => common(`role.${role}`)).join(common('listSeparator')) },
            { label: t('unit'), value: unitName },
          ]}
        />
        <p className={styles.hint}>{t('whoHint')}</p>
      </Panel>
      <Panel heading={t('password.heading')}>
        <PasswordForm username={username} />
      </Panel>
    </main>
  );
}
