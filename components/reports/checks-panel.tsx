import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import WarningFilled from '@ant-design/icons/WarningFilled';
import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { CheckResult } from '@/lib/domain/report/checks';
import { DisclosureKind } from '@/lib/domain/disclosure/disclosure';
import { DisputeKind } from '@/lib/domain/report/dispute';
import { type FormYear, RowKey, Table3ColumnKey } from '@/lib/domain/report/report-form';
import { columnLabel, rowLabel } from '@/lib/i18n/labels';
import styles from './checks-panel.module.css';
import { comparisonsOf } from './failing-cells';

interface Props {
  readonly checks: readonly CheckResult[];
  readonly form: FormYear;
}

/** The checks an inspector runs, each with its arithmetic; what fails comes first. */
export function ChecksPanel({ checks, form }: Props) {
  const t = useTranslations('report.checks');
  const failed = checks.filter(({ ok }) => !ok);
  const passed = checks.length - failed.length;
  return (
    <Panel
      heading={t('heading')}
      extra={
        <span className={failed.length > 0 ? styles.error : styles.ok}>
          {failed.length > 0 ? t('summary', { passed, failed: failed.length }) : t('allPassed', { passed })}
        </span>
      }
    >
      <ul className={styles.checks}>
        {[...failed, ...checks.filter(({ ok }) => ok)].map((check) => (
          <Check key={check.id} check={check} form={form} />
        ))}
      </ul>
    </Panel>
  );
}

type CheckWords = 'T2-1' | 'T2-2' | 'T3-1' | 'T3-2' | 'T3-3' | 'T3-4' | 'T3-5' | 'T4-1' | 'T4-2' | 'T4-3' | 'T4-4';

const ICON = { ok: CheckCircleOutlined, warning: WarningFilled, error: CloseCircleFilled };

function Check({ check, form }: { readonly check: CheckResult; readonly form: FormYear }) {
  const t = useTranslations('report.checks');
  const nameOf = useComparisonName(form);
  const { id, ok, level } = check;
  const state = ok ? 'ok' : level;
  const Icon = ICON[state];
  return (
    <li>
      <div className={styles.line}>
        <span className={styles[state]}>
          <Icon aria-hidden="true" /> {id} {t(state)}
        </span>
        {!ok && <small>{t(`level.${level}`)}</small>}
      </div>
      {t(`words.${id as CheckWords}`)}
      <ul className={styles.sums}>
        {comparisonsOf(check).map(({ of, sums }) => (
          <li key={of}>
            <span>{nameOf(of)}</span> <code>{sums}</code>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What a comparison is of: a column, a row, a cell, a kind of dispute, or the whole table. */
function useComparisonName(form: FormYear) {
  const t = useTranslations();
  const locale = useLocale();
  const one = (key: string) => {
    const column = Table3ColumnKey.safeParse(key);
    if (column.success) return columnLabel(locale, column.data);
    const row = RowKey.safeParse(key);
    if (row.success) return rowLabel(locale, form, row.data);
    const disclosed = DisclosureKind.safeParse(key);
    if (disclosed.success) return t(`disclosures.kind.${disclosed.data}`);
    const kind = DisputeKind.safeParse(key);
    return kind.success ? t(`disputes.kind.${kind.data}`) : t('report.checks.wholeTable');
  };
  return (of: string) => of.split('/').map(one).join(' / ');
}
