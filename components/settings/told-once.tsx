import { Alert, Button } from 'antd';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import styles from './settings-page.module.css';

interface Props {
  readonly title: string;
  readonly password: string;
  readonly onClose: () => void;
}

/** A password that is told once: it goes away only when somebody says that it has been noted. */
export function ToldOnce({ title, password, onClose }: Props) {
  const t = useTranslations('settings.staff');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(password);
    setCopied(true);
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={title}
      description={
        <>
          <code className={styles.password}>{password}</code>
          {t('passwordHint')}
          <div className={styles.buttons}>
            {'clipboard' in navigator && (
              <Button size="small" onClick={copy}>
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
            <Button size="small" onClick={onClose}>
              {t('passwordDone')}
            </Button>
          </div>
        </>
      }
    />
  );
}
