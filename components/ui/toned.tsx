import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import WarningFilled from '@ant-design/icons/WarningFilled';
import type { ReactNode } from 'react';
import type { DueTone } from '@/lib/i18n/due';
import styles from './toned.module.css';

const ICON = {
  overdue: ExclamationCircleFilled,
  soon: WarningFilled,
  normal: ClockCircleOutlined,
  waiting: HourglassOutlined,
  done: CheckCircleOutlined,
} as const satisfies Record<DueTone, unknown>;

/** Words in one of five tones, each with a sign of its own, so that nothing is said by colour alone. */
export function Toned({ tone, children }: { tone: DueTone; children: ReactNode }) {
  const Icon = ICON[tone];
  return (
    <span className={`${styles.toned} ${styles[tone]}`}>
      <Icon aria-hidden />
      <span>{children}</span>
    </span>
  );
}
