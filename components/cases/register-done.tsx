'use client';

import { Button } from 'antd';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { LinkButton } from '@/components/ui/link-button';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import { useFormat } from '@/lib/i18n/use-words';
import type { Registered, RegisterRequest } from '@/lib/queries/cases';
import { expectedDue } from './register-due';
import styles from './register.module.css';

interface Props {
  readonly calendar: WorkCalendar;
  readonly bodyName: string;
  readonly registered: Registered;
  readonly request: RegisterRequest['request'];
  readonly onNext: () => void;
}

/** The receipt for the applicant. The query code is told here and never again; on paper only this part is printed. */
export function RegisterDone({ calendar, bodyName, registered, request, onNext }: Props) {
  const t = useTranslations('register.done');
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const { acceptanceNumber, queryCode, caseId } = registered;
  const due = expectedDue(calendar, request.channel, request.arrivedOn, request.confirmation?.confirmedOn ?? null);
  const facts: readonly (readonly [string, string])[] = [
    [t('subject'), request.subject],
    [t('arrivedOn'), format.fullDay(request.arrivedOn)],
    [t('receivedOn'), due ? format.fullDay(due.receivedOn) : t('toBeConfirmed')],
    ...(due ? [[t('dueOn'), format.fullDay(due.dueOn)] as const] : []),
  ];
  return (
    <main className={styles.done}>
      <section className={styles.receipt} aria-labelledby="receipt-title">
        <p className={styles.printed}>{bodyName}</p>
        <h1 id="receipt-title" ref={heading} tabIndex={-1}>
          <span className={styles.screen}>{t('title')}</span>
          <span className={styles.printed}>{t('receipt')}</span>
        </h1>
        <dl className={styles.keys}>
          <div>
            <dt>{t('number')}</dt>
            <dd>{acceptanceNumber}</dd>
          </div>
          <div>
            <dt>{t('code')}</dt>
            <dd>{queryCode}</dd>
          </div>
        </dl>
        <p className={`${styles.once} ${styles.screen}`}>{t('onceOnly')}</p>
        <dl className={styles.facts}>
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{t('howToFollow', { address: `${location.origin}/status` })}</p>
      </section>
      <div className={styles.actions}>
        <Button type="primary" onClick={() => window.print()}>
          {t('print')}
        </Button>
        <CopyButton
          text={t('clipboard', { number: acceptanceNumber, code: queryCode })}
          label={t('copy')}
          copiedLabel={t('copied')}
        />
        <LinkButton href={`/cases/${caseId}`} primary={false}>
          {t('open')}
        </LinkButton>
        <Button onClick={onNext}>{t('next')}</Button>
      </div>
    </main>
  );
}
