'use client';

import { Alert } from 'antd';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { DisclosuresImported } from '@/lib/queries/disclosures';
import styles from './import-form.module.css';

const MOST = 100;
const REACHABLE = 0;

type Flawed = Extract<DisclosuresImported, { problems: unknown }>;

/** What is wrong with a ledger, by sheet, row and column; takes the focus, because nothing goes on before it is mended. */
export function ImportProblems({ sheet, problems }: Flawed) {
  const t = useTranslations('disclosures.import');
  const words = useTranslations('ledger');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problems]);
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Alert
        type="error"
        showIcon
        role="presentation"
        title={t('problems', { count: problems.length })}
        description={
          <>
            <ul className={styles.problems} tabIndex={REACHABLE}>
              {problems.slice(0, MOST).map(({ row, column, code, values }, at) => (
                <li key={at}>
                  {words('row', { sheet, row, column, problem: words(`problem.${code}`, { ...values }) })}
                </li>
              ))}
            </ul>
            {problems.length > MOST && t('more', { count: problems.length - MOST })}
          </>
        }
      />
    </div>
  );
}
