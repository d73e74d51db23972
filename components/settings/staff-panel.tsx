import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { Unit } from '@/lib/domain/staff/body';
import type { SettingsView } from '@/lib/queries/settings';
import { AddStaffForm } from './add-staff-form';
import { StaffSwitch } from './staff-switch';
import styles from './settings-page.module.css';

interface Props {
  readonly staff: SettingsView['staff'];
  readonly units: readonly Unit[];
  readonly userId: string;
}

const COLUMNS = ['username', 'name', 'roles', 'unit', 'state', 'do'] as const;
const REACHABLE = 0;

/** Who may sign in, as what; a new account, and switching one off. */
export function StaffPanel({ staff, units, userId }: Props) {
  const t = useTranslations('settings.staff');
  const common = useTranslations('common');
  const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? common('none');
  return (
    <Panel heading={t('heading')} extra={<span className={styles.quiet}>{t('count', { count: staff.length })}</span>}>
      <div className={styles.region} role="group" aria-label={t('heading')} tabIndex={REACHABLE}>
        <table className={styles.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {staff.map((member) => (
              <tr key={member.id} className={member.active ? undefined : styles.quiet}>
                <td>{member.username}</td>
                <td>{member.name}</td>
                <td>{member.roles.map((role) => common(`role.${role}`)).join(common('listSeparator'))}</td>
                <td>{unitName(member.unitId)}</td>
                <td>{t(member.active ? 'active' : 'disabled')}</td>
                <td>{member.id === userId ? t('self') : <StaffSwitch member={member} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <AddStaffForm units={units} />
    </Panel>
  );
}
