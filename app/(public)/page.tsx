import { Home } from '@/components/public/home';
import { PATHS } from '@/components/public/paths';
import { PublicShell } from '@/components/public/public-shell';
import { openPage, titled } from './open-page';

export const generateMetadata = () => titled((t) => t('shell.service'));

export default async function HomePage() {
  const page = await openPage();
  return (
    <PublicShell page={page} section="home" address={PATHS.home}>
      {(office) => <Home t={page.t} office={office} />}
    </PublicShell>
  );
}
