import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/i18n/use-words';
import type { ReportView } from '@/lib/queries/reports';
import styles from './versions-panel.module.css';

/** What was published of the year, each version with its digest, and every step of the work on it. */
export function VersionsPanel({ report }: { readonly report: ReportView }) {
  const t = useTranslations('report.versions');
  const format = useFormat();
  const nobody = t('nobody');
  return (
    <Panel heading={t('heading')}>
      {report.versions.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.list}>
        {report.versions.map(({ version, note, digest, publishedAt, publishedByName, signedByName }) => (
          <li key={version}>
            <strong>{t('version', { version })}</strong> {format.instant(publishedAt)}
            <br />
            {t('by', { signed: signedByName ?? nobody, published: publishedByName ?? nobody })}
            {note && (
              <>
                <br />
                {t('note', { note })}
              </>
            )}
            {digest && (
              <>
                <br />
                <small>
                  {t('digest')} <code>{digest.slice(0, 16)}</code>
                </small>
              </>
            )}
          </li>
        ))}
      </ul>
      {report.history.length > 0 && (
        <details className={styles.history}>
          <summary>{t('history', { count: report.history.length })}</summary>
          <ul className={styles.list}>
            {report.history.map(({ version, action, reason, byName, at }) => (
              <li key={version}>
                {format.instant(at)} {byName ?? nobody}: {t(`action.${action}`)}
                {reason && ` (${reason})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
