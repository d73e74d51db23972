import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import LoadingOutlined from '@ant-design/icons/LoadingOutlined';
import { Button, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FileDrop } from '@/components/forms/file-drop';
import { DocumentKind, LARGEST_FILE_MEGABYTES, TAKEN_ENDINGS } from '@/lib/domain/case/document-rules';
import { useCaseDesk } from './case-desk';
import styles from './documents-panel.module.css';
import { useUploads } from './use-uploads';

const TYPES = TAKEN_ENDINGS.map((ending) => `.${ending}`).join(',');

/** Drop files here or choose them; what failed says why and can be sent again. */
export function DocumentUpload() {
  const t = useTranslations('case.documents');
  const { view } = useCaseDesk();
  const { uploads, add, again, drop } = useUploads(view.id);
  // Who may not know the applicant has working papers to add, and could not open the others again.
  const usual: DocumentKind = view.mayRevealApplicant ? 'applicant' : 'working';
  const [kind, setKind] = useState<DocumentKind>(usual);

  const take = (files: readonly File[]) => {
    void add(files, kind);
    // Said anew each time: a paper that shows the applicant must not slip in among working papers.
    setKind(usual);
  };

  return (
    <>
      <Radio.Group
        className={styles.kind}
        aria-label={t('kindLabel')}
        value={kind}
        onChange={({ target }) => setKind(target.value as DocumentKind)}
        options={DocumentKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <p className={styles.none}>{t(`kindHint.${kind}`)}</p>
      <FileDrop multiple accept={TYPES} onFiles={take}>
        <span>{t('drop')}</span>
        <small>{t('types', { megabytes: LARGEST_FILE_MEGABYTES })}</small>
      </FileDrop>
      <ul className={styles.uploads} aria-live="polite">
        {uploads.map((upload) => (
          <li key={upload.id} className={styles[upload.state]}>
            {upload.state === 'sending' && (
              <>
                <LoadingOutlined aria-hidden="true" /> {t('uploading', { name: upload.file.name })}
              </>
            )}
            {upload.state === 'done' && (
              <>
                <CheckCircleOutlined aria-hidden="true" /> {t('uploaded', { name: upload.file.name })}
              </>
            )}
            {upload.state === 'failed' && (
              <>
                <CloseCircleFilled aria-hidden="true" />{' '}
                {t('failed', { name: upload.file.name, why: upload.why ?? '' })}{' '}
                <Button size="small" onClick={() => again(upload)}>
                  {t('retry')}
                </Button>{' '}
                <Button size="small" type="text" onClick={() => drop(upload.id)}>
                  {t('remove')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
