import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/i18n/use-words';
import { documentHref } from '@/lib/queries/cases';
import { useCaseDesk } from './case-desk';
import { DocumentUpload } from './document-upload';
import styles from './documents-panel.module.css';

const DIGEST_SHOWN = 12;

/** What is kept with the case: to download, with size, sender and fingerprint. */
export function DocumentsPanel() {
  const t = useTranslations('case.documents');
  const format = useFormat();
  const { documents, mayAddDocument } = useCaseDesk().view;
  return (
    <Panel heading={t('heading')}>
      {documents.length === 0 && <p className={styles.none}>{t(mayAddDocument ? 'noneYet' : 'none')}</p>}
      <ul className={styles.list}>
        {documents.map(({ id, kind, name, size, sha256, uploadedAt, uploadedByName }) => (
          <li key={id}>
            {name === null ? (
              t('closed')
            ) : (
              <a href={documentHref(id)} download={name} aria-label={t('download', { name })}>
                <DownloadOutlined aria-hidden="true" /> {name}
              </a>
            )}
            <small>
              {t(`kind.${kind}`)} · {format.fileSize(size)} ·{' '}
              {t('by', { name: uploadedByName ?? '—', at: format.instant(uploadedAt) })} ·{' '}
              <code title={t('sha256', { digest: sha256.slice(0, DIGEST_SHOWN) })}>
                {t('digest', { digest: sha256.slice(0, DIGEST_SHOWN) })}
              </code>
            </small>
          </li>
        ))}
      </ul>
      {mayAddDocument && <DocumentUpload />}
    </Panel>
  );
}
