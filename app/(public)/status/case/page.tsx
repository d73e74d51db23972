import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { PATHS } from '@/components/public/paths';
import { Progress } from '@/components/public/progress';
import { PublicShell } from '@/components/public/public-shell';
import { today } from '@/lib/platform/today';
import { loadStatus } from '@/lib/services/citizen';
import { openPage, titled } from '../../open-page';
import { PASS_COOKIE } from '../pass-cookie';

export const generateMetadata = () => titled((t) => t('progress.stepsTitle'));

/** Without a pass, or once it has run out, there is nothing to see: look up again. */
export default async function ProgressPage() {
  const pass = (await cookies()).get(PASS_COOKIE)?.value;
  const view = pass ? await loadStatus(pass) : null;
  if (!view) redirect(PATHS.status);
  const page = await openPage();
  return (
    <PublicShell page={page} section="status" address={PATHS.progress}>
      {() => <Progress t={page.t} locale={page.locale} view={view} today={today()} />}
    </PublicShell>
  );
}
