import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import { Button } from 'antd';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Fragment, useState } from 'react';
import register from '@/components/ui/register-page.module.css';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import type { DisputeList } from '@/lib/queries/disputes';
import { ChangeDisputeForm } from './change-dispute-form';
import { ConcludeDisputeForm } from './conclude-dispute-form';
import { DisputeLimit } from './dispute-limit';
import styles from './disputes-page.module.css';

interface Props {
  readonly rows: DisputeList['rows'];
  readonly today: Day;
  readonly mayWrite: boolean;
  readonly onConcluded: () => void;
  readonly onChanged: () => void;
  readonly onRemoved: () => void;
}

const COLUMNS = ['kind', 'case', 'filedOn', 'limit', 'concludedOn', 'result'] as const;
const REACHABLE = 0;

/** One line each; concluding one opens its form right under it. */
export function DisputeTable({ rows, today, mayWrite, onConcluded, onChanged, onRemoved }: Props) {
  const t = useTranslations('disputes');
  const [concluding, setConcluding] = useState<string | null>(null);
  const [changing, setChanging] = useState<string | null>(null);
  const close = () => {
    setConcluding(null);
    setChanging(null);
  };
  return (
    <div className={register.region} role="region" aria-label={t('title')} tabIndex={REACHABLE}>
      <table className={`${register.table} ${styles.table}`}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            {mayWrite && <th scope="col">{t('column.do')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <DisputeLine
                row={row}
                mayWrite={mayWrite}
                open={concluding === row.id}
                changing={changing === row.id}
                onConclude={() => {
                  close();
                  setConcluding(row.id);
                }}
                onChange={() => {
                  close();
                  setChanging(row.id);
                }}
              />
              {changing === row.id && (
                <tr>
                  <td colSpan={COLUMNS.length + 1} className={styles.wide}>
                    <ChangeDisputeForm
                      row={row}
                      today={today}
                      onClose={close}
                      onChanged={() => {
                        close();
                        onChanged();
                      }}
                      onRemoved={() => {
                        close();
                        onRemoved();
                      }}
                    />
                  </td>
                </tr>
              )}
              {concluding === row.id && (
                <tr>
                  <td colSpan={COLUMNS.length + 1} className={styles.wide}>
                    <ConcludeDisputeForm
                      row={row}
                      today={today}
                      onClose={() => setConcluding(null)}
                      onConcluded={() => {
                        setConcluding(null);
                        onConcluded();
                      }}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly row: DisputeList['rows'][number];
  readonly mayWrite: boolean;
  readonly open: boolean;
  readonly changing: boolean;
  readonly onConclude: () => void;
  readonly onChange: () => void;
}

function DisputeLine({ row, mayWrite, open, changing, onConclude, onChange }: LineProps) {
  const t = useTranslations('disputes');
  const format = useFormat();
  const { kind, caseId, acceptanceNumber, filedOn, concludedOn, result } = row;
  return (
    <tr>
      <td>{t(`kind.${kind}`)}</td>
      <td>
        {caseId ? (
          <Link href={`/cases/${caseId}`}>{acceptanceNumber}</Link>
        ) : (
          <span className={styles.quiet}>{t('noCase')}</span>
        )}
      </td>
      <td>{format.day(filedOn)}</td>
      <td>
        {concludedOn ? <span className={styles.quiet}>—</span> : <DisputeLimit limits={row.limits} kind={kind} />}
      </td>
      <td>{concludedOn ? format.day(concludedOn) : <span className={styles.quiet}>—</span>}</td>
      <td>
        {concludedOn ? <CheckCircleOutlined aria-hidden /> : <HourglassOutlined aria-hidden />}{' '}
        {t(`result.${result ?? 'pending'}`)}
      </td>
      {mayWrite && (
        <td>
          {!concludedOn && (
            <Button
              size="small"
              aria-expanded={open}
              aria-label={t('conclude.openOf', { kind: t(`kind.${kind}`), day: format.day(filedOn) })}
              onClick={onConclude}
            >
              {t('conclude.open')}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            aria-expanded={changing}
            aria-label={t('change.openOf', { kind: t(`kind.${kind}`), day: format.day(filedOn) })}
            onClick={onChange}
          >
            {t('change.open')}
          </Button>
        </td>
      )}
    </tr>
  );
}
