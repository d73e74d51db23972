import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Unit } from '@/lib/domain/staff/body';
import { useProblemWords } from '@/lib/i18n/use-words';
import { forgetSignInTries, resetPassword, type SettingsView } from '@/lib/queries/settings';
import { EditStaffForm } from './edit-staff-form';
import { ResetPassword } from './reset-password';
import styles from './settings-page.module.css';
import { StaffSwitch } from './staff-switch';
import { ToldOnce } from './told-once';

interface Props {
  readonly member: SettingsView['staff'][number];
  readonly units: readonly Unit[];
  readonly columns: number;
  readonly isSelf: boolean;
}

/** One account, what can be done with it, and right under it the form or the password that came of it. */
export function StaffLine({ member, units, columns, isSelf }: Props) {
  const t = useTranslations('settings.staff');
  const common = useTranslations('common');
  const words = useProblemWords();
  const [editing, setEditing] = useState(false);
  const reset = useMutation(resetPassword());
  const forget = useMutation(forgetSignInTries());
  const { id, username, name, roles, unitId, active, locked } = member;
  const problem = reset.error ?? forget.error;
  return (
    <>
      <tr className={active ? undefined : styles.quiet}>
        <td>{username}</td>
        <td>{name}</td>
        <td>{roles.map((role) => common(`role.${role}`)).join(common('listSeparator'))}</td>
        <td>{units.find((unit) => unit.id === unitId)?.name ?? common('none')}</td>
        <td>
          {t(active ? 'active' : 'disabled')}
          {locked && <div>{t('locked')}</div>}
        </td>
        <td>
          <div className={styles.actions}>
            <Button
              size="small"
              aria-expanded={editing}
              aria-label={t('editOf', { name })}
              onClick={() => setEditing(!editing)}
            >
              {t('edit')}
            </Button>
            {isSelf ? (
              <Link href="/account">{t('self')}</Link>
            ) : (
              <>
                <ResetPassword name={name} pending={reset.isPending} onReset={() => reset.mutate(id)} />
                <StaffSwitch member={member} />
              </>
            )}
            {locked && (
              <Button
                size="small"
                loading={forget.isPending}
                aria-label={t('unlockOf', { name })}
                onClick={() => forget.mutate(id)}
              >
                {t('unlock')}
              </Button>
            )}
          </div>
          {problem && <span role="alert">{words.problem(problem)}</span>}
        </td>
      </tr>
      {reset.data && (
        <tr>
          <td colSpan={columns}>
            <div className={styles.under}>
              <ToldOnce
                title={t('newPassword', { name })}
                password={reset.data.password}
                onClose={() => reset.reset()}
              />
            </div>
          </td>
        </tr>
      )}
      {editing && (
        <tr>
          <td colSpan={columns}>
            <div className={styles.under}>
              <EditStaffForm member={member} units={units} onClose={() => setEditing(false)} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
