import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { PATHS } from '@/components/public/paths';

/** The rest of the application stays out of search engines; these pages are meant to be found. */
export const metadata: Metadata = { icons: { icon: PATHS.icon }, robots: { index: true } };

export const viewport: Viewport = { colorScheme: 'light' };

export default function PublicLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <link rel="stylesheet" href={PATHS.stylesheet} precedence="default" />
      {children}
    </>
  );
}
