'use client';

import { Button } from 'antd';
import { useTranslations } from 'next-intl';
import { signInAgain } from '@/components/layout/sign-in-address';
import { useProblemWords } from '@/lib/i18n/use-words';
import { NoAnswer } from '@/lib/queries/request';
import { StatePanel } from './state-panel';

interface Props {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A query that failed: what happened, and trying again; or signing in again, in another window, where that is what it takes. */
export function ProblemPanel({ title, error, onRetry }: Props) {
  const t = useTranslations('common.button');
  const { loadProblem } = useProblemWords();
  const signedOut = error instanceof NoAnswer && error.why === 'signed_out';
  return (
    <StatePanel
      role="alert"
      title={title}
      text={loadProblem(error)}
      actions={
        <>
          {signedOut && (
            <Button href={signInAgain()} target="_blank">
              {t('signInAgain')}
            </Button>
          )}
          <Button type="primary" onClick={onRetry}>
            {t('retry')}
          </Button>
        </>
      }
    />
  );
}
