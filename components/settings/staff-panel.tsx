import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { Unit } from '@/lib/domain/staff/body';
import type { SettingsView } from '@/lib/queries/settings';
import { AddStaffForm } from './add-staff-form';
import styles from './settings-page.module.css';
import { StaffLine } from './staff-line';

interface Props {
  readonly staff: SettingsView['staff'];
  readonly units: readonly Unit[];
  readonly userId: string;
}

const COLUMNS = ['username', 'name', 'roles', 'unit', 'state', 'do'] as const;
const REACHABLE = 0;

/** Who may sign in, as what; and a new account. */
export function StaffPanel({ staff, units, userId }: Props) {
  const t = useTranslations('settings.staff');
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
              <StaffLine
                key={member.id}
                member={member}
                units={units}
                columns={COLUMNS.length}
                isSelf={member.id === userId}
              />
            ))}
          </tbody>
        </table>
      </div>
      <AddStaffForm units={units} />
    </Panel>
  );
}
