import { Button, Popconfirm } from 'antd';
import { useTranslations } from 'next-intl';

interface Props {
  readonly name: string;
  readonly pending: boolean;
  readonly onReset: () => void;
}

/** Asks first: whoever works with the old password is signed out. */
export function ResetPassword({ name, pending, onReset }: Props) {
  const t = useTranslations('settings.staff');
  return (
    <Popconfirm
      title={t('resetAsk', { name })}
      okText={t('resetConfirm')}
      cancelText={t('cancel')}
      styles={{ root: { maxWidth: 320 } }}
      onConfirm={onReset}
    >
      <Button size="small" loading={pending} aria-label={t('resetOf', { name })}>
        {t('reset')}
      </Button>
    </Popconfirm>
  );
}
