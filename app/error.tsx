'use client';

import { lazy, Suspense } from 'react';

// Loaded when it is needed: pages that work carry none of its words.
const ErrorNotice = lazy(async () => ({ default: (await import('@/components/layout/error-notice')).ErrorNotice }));

export default function RootError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Suspense>
      <ErrorNotice {...props} />
    </Suspense>
  );
}
