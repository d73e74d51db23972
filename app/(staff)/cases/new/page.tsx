import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { RegisterForm } from '@/components/cases/register-form';
import { StatePanel } from '@/components/ui/state-panel';
import { calendarData } from '@/lib/domain/clock/calendar-change';
import { holds } from '@/lib/domain/staff/actor';
import { callNow } from '@/lib/services/call';
import { loadOffice } from '@/lib/services/office';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register');
  return { title: t('title') };
}

export default async function RegisterPage() {
  const actor = await requireActor();
  if (!holds(actor, 'registrar')) {
    const t = await getTranslations('register.notAllowed');
    return (
      <main>
        <StatePanel title={t('title')} text={t('text')} />
      </main>
    );
  }
  const { body, calendar } = await loadOffice(actor.bodyId);
  return <RegisterForm today={callNow(actor).today} bodyName={body.name} calendar={calendarData(calendar)} />;
}
