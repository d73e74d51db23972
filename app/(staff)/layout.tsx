import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { requireActor } from '@/app/session';
import { InboxBell } from '@/components/layout/inbox-bell';
import type { NavItem } from '@/components/layout/nav-links';
import { StaffProviders } from '@/components/layout/staff-providers';
import { StaffShell } from '@/components/layout/staff-shell';
import { yearOf } from '@/lib/domain/day';
import { type Actor, holds, worksOnCases } from '@/lib/domain/staff/actor';
import { today } from '@/lib/platform/today';
import { callNow } from '@/lib/services/call';
import { loadMissingYear } from '@/lib/services/calendar/calendar-view';
import { mayReadDisputes } from '@/lib/services/disputes';
import { countInbox } from '@/lib/services/inbox';
import { loadBodyName } from '@/lib/services/office';
import 'antd/dist/antd.css';
import '@/components/layout/staff-theme.css';
import './staff.css';

const CALENDAR = '/settings/calendar';

async function navOf(actor: Actor): Promise<NavItem[]> {
  const t = await getTranslations('common.nav');
  const works = worksOnCases(actor);
  const items: (NavItem & { shown: boolean })[] = [
    { href: '/queue', under: '/cases', label: t('queue'), shown: works },
    { href: '/cases/new', label: t('register'), shown: holds(actor, 'registrar') },
    { href: `/reports/${yearOf(today())}`, under: '/reports', label: t('reports'), shown: works },
    { href: '/disclosures', label: t('disclosures'), shown: works },
    { href: '/disputes', label: t('disputes'), shown: mayReadDisputes(actor) },
    { href: '/notices', label: t('notices'), shown: holds(actor, 'supervisor') },
    { href: '/settings', label: t('settings'), shown: holds(actor, 'system_admin') },
    // The administrator comes to it through the settings.
    { href: CALENDAR, label: t('calendar'), shown: holds(actor, 'supervisor') },
  ];
  return items.filter(({ shown }) => shown).map(({ shown: _, ...item }) => item);
}

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [bodyName, locale, nav, missingYear, { unread }] = await Promise.all([
    loadBodyName(actor.bodyId),
    getLocale(),
    navOf(actor),
    loadMissingYear(actor, today()),
    countInbox(callNow(actor)),
  ]);
  const missing = missingYear && { year: missingYear, href: holds(actor, 'system_admin') ? CALENDAR : null };
  return (
    <StaffProviders locale={locale}>
      <StaffShell
        bodyName={bodyName}
        name={actor.name}
        roles={actor.roles}
        nav={nav}
        missingCalendar={missing || null}
        bell={<InboxBell unread={unread} />}
      >
        {children}
      </StaffShell>
    </StaffProviders>
  );
}
