import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { AccountPage } from '@/components/account/account-page';
import { loadAccount } from '@/lib/services/account';
import { callNow } from '@/lib/services/call';

export async function generateMetadata() {
  const t = await getTranslations('account');
  return { title: t('title') };
}

export default async function Page() {
  return <AccountPage account={await loadAccount(callNow(await requireActor()))} />;
}
