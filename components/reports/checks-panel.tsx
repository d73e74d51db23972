import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import WarningFilled from '@ant-design/icons/WarningFilled';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { Mend } from '@/lib/domain/report/check';
import type { ReportView } from '@/lib/queries/reports';
import styles from './checks-panel.module.css';
import { Explanation } from './explanation';
import { comparisonsOf } from './failing-cells';
import { useComparisonName, useMendName } from './mend-words';

interface Props {
  readonly report: ReportView;
  readonly mendHref: (mend: Mend) => string;
}

type CheckView = ReportView['checks'][number];

/** The checks an inspector runs, each with its rule, both sides, and where to mend it; what fails comes first. */
export function ChecksPanel({ report, mendHref }: Props) {
  const t = useTranslations('report.checks');
  const { checks } = report;
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
          <Check key={check.id} check={check} report={report} mendHref={mendHref} />
        ))}
      </ul>
    </Panel>
  );
}

type Numbered<Part extends string, Numbers extends number> = `${Part}-${Numbers}`;
type CheckWords =
  Numbered<'T2', 1 | 2 | 3> | Numbered<'T3', 1 | 2 | 3 | 4 | 5 | 6> | Numbered<'T4' | 'S', 1 | 2 | 3 | 4> | 'P-1';

const ICON = { ok: CheckCircleOutlined, warning: WarningFilled, error: CloseCircleFilled };

function Check({ check, report, mendHref }: Props & { readonly check: CheckView }) {
  const t = useTranslations('report.checks');
  const nameOf = useComparisonName(report.form);
  const mendName = useMendName(report.form);
  const { id, ok, level, mend = [] } = check;
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
        {comparisonsOf(check).map(({ of, sums }, at) => (
          <li key={at}>
            <span>{nameOf(of)}</span> <code>{sums}</code>
          </li>
        ))}
      </ul>
      {!ok && mend.length > 0 && (
        <p className={styles.mend}>
          {t('mend')}
          {mend.map((one, at) => {
            const href = mendHref(one);
            // A place on this page opens by its address, which only a plain link tells the page.
            const To = href.startsWith('#') ? 'a' : Link;
            return (
              <To key={at} href={href}>
                {mendName(one)}
              </To>
            );
          })}
        </p>
      )}
      {!ok && level === 'warning' && <Explanation check={check} report={report} />}
    </li>
  );
}
