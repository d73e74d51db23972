import { useMutation } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTranslations } from 'next-intl';
import { useProblemWords } from '@/lib/i18n/use-words';
import { changeStaff, type SettingsView } from '@/lib/queries/settings';

/** Switches an account off, after asking, or on again. */
export function StaffSwitch({ member }: { readonly member: SettingsView['staff'][number] }) {
  const t = useTranslations('settings.staff');
  const words = useProblemWords();
  const change = useMutation(changeStaff());
  const { id, name, active } = member;
  const problem = change.error && <span role="alert"> {words.problem(change.error)}</span>;
  if (!active) {
    return (
      <>
        <Button
          size="small"
          loading={change.isPending}
          aria-label={t('enableOf', { name })}
          onClick={() => change.mutate({ userId: id, active: true })}
        >
          {t('enable')}
        </Button>
        {problem}
      </>
    );
  }
  return (
    <>
      <Popconfirm
        title={t('disableAsk', { name })}
        okText={t('disableConfirm')}
        okButtonProps={{ danger: true }}
        cancelText={t('cancel')}
        styles={{ root: { maxWidth: 320 } }}
        onConfirm={() => change.mutate({ userId: id, active: false })}
      >
        <Button size="small" loading={change.isPending} aria-label={t('disableOf', { name })}>
          {t('disable')}
        </Button>
      </Popconfirm>
      {problem}
    </>
  );
}
