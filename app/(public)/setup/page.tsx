import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SetupForm } from '@/components/setup/setup-form';
import { needsSetup, setupBodyName } from '@/lib/services/setup';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setup'))('title'), robots: { index: false } };
}

/** There only while nobody can sign in. */
export default async function SetupPage() {
  if (!(await needsSetup())) notFound();
  return <SetupForm t={await getTranslations('setup')} typed={{}} bodyName={await setupBodyName()} problems={[]} />;
}
