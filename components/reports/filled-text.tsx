import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { referencesOf } from '@/lib/domain/report/narrative';
import { useFigureWords } from '@/lib/i18n/figure-words';
import type { ReportView } from '@/lib/queries/reports';
import styles from './section-text.module.css';

interface Props {
  readonly template: string;
  readonly report: Pick<ReportView, 'form' | 'figures'>;
  readonly hrefOf: (figure: string) => string | null;
}

/** A text with its references filled in: each number says what it is of, and leads to what it counts. */
export function FilledText({ template, report, hrefOf }: Props) {
  const t = useTranslations('report.section');
  const figureWords = useFigureWords(report.form);
  const values = new Map(report.figures.map(({ key, text }) => [key, text]));
  const part = (piece: { readonly typed: string; readonly key: string | null }) => {
    if (piece.key === null) return piece.typed;
    const value = values.get(piece.key);
    if (value === undefined) return <mark className={styles.unknown}>{piece.typed}</mark>;
    const href = hrefOf(piece.key);
    const title = t('bound', { figure: figureWords(piece.key) });
    return href ? (
      <Link href={href} title={title} className={styles.bound}>
        {value}
      </Link>
    ) : (
      <span title={title} className={styles.bound}>
        {value}
      </span>
    );
  };
  return (
    <div className={styles.text}>
      {template.split('\n').map((paragraph, line) => (
        <p key={line}>
          {referencesOf(paragraph).map((piece, at) => (
            <Fragment key={at}>{part(piece)}</Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}
