'use client';

import { Button, Form, Popconfirm } from 'antd';
import { useTranslations } from 'next-intl';
import styles from './remove-entry.module.css';

interface Props {
  /** What becomes of the entry, said before it is taken out. */
  readonly what: string;
  readonly onRemove: (reason: string) => void;
}

/** Takes out what was entered by mistake: asked once more, and never without what is typed under `reason` in the form around it. */
export function RemoveEntry({ what, onRemove }: Props) {
  const t = useTranslations('common.removal');
  const form = Form.useFormInstance<{ reason?: string }>();
  const remove = () => {
    const { reason = '' } = form.getFieldsValue();
    if (reason.trim() !== '') return onRemove(reason);
    form.setFields([{ name: 'reason', errors: [t('reasonMissing')] }]);
    form.focusField('reason');
  };
  return (
    <Popconfirm
      title={t('sure')}
      description={what}
      okText={t('submit')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: true }}
      onConfirm={remove}
    >
      <Button danger type="text" className={styles.button}>
        {t('open')}
      </Button>
    </Popconfirm>
  );
}
