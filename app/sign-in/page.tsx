import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { ownPath } from '@/app/own-path';
import { currentActor } from '@/app/session';
import { LocaleSwitch } from '@/components/layout/locale-switch';
import { SignInForm } from '@/components/layout/sign-in-form';
import styles from './sign-in.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.signIn');
  return { title: t('title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { back, setup } = await searchParams;
  const wanted = ownPath(typeof back === 'string' ? back : null, (await headers()).get('host')) ?? '/queue';
  if (await currentActor()) redirect(wanted);
  const t = await getTranslations('common');
  const { signIn, noAnswer, button } = (await getMessages()).common;
  return (
    <div className={styles.page}>
      <main className={styles.card}>
        <p className={styles.app}>{t('appTitle')}</p>
        <h1>{t('signIn.title')}</h1>
        {setup === 'done' && (
          <p role="status" className={styles.told}>
            {t('signIn.setUp')}
          </p>
        )}
        <NextIntlClientProvider messages={{ common: { signIn, noAnswer, button } }}>
          <SignInForm wanted={wanted} />
        </NextIntlClientProvider>
        <noscript>{t('signIn.needsScript')}</noscript>
        <p className={styles.help}>{t('signIn.help')}</p>
        <p className={styles.help}>
          <Link href="/">{t('signIn.public')}</Link>
        </p>
      </main>
      <LocaleSwitch />
    </div>
  );
}
