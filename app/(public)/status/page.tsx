import { LookUp, lookUpTitle } from '@/components/public/look-up';
import { PATHS } from '@/components/public/paths';
import { PublicShell } from '@/components/public/public-shell';
import { openPage, titled } from '../open-page';

export const generateMetadata = () => titled(lookUpTitle);

export default async function StatusPage() {
  const page = await openPage();
  return (
    <PublicShell page={page} section="status" address={PATHS.status}>
      {() => <LookUp t={page.t} />}
    </PublicShell>
  );
}
