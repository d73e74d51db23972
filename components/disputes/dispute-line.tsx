import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import { Button } from 'antd';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { endOf } from '@/lib/domain/report/dispute';
import { useFormat } from '@/lib/i18n/use-words';
import type { DisputeList } from '@/lib/queries/disputes';
import { DisputeLimit } from './dispute-limit';
import styles from './disputes-page.module.css';

/** What is open under a line. */
export type Opened = 'conclude' | 'change' | 'history';

type Row = DisputeList['rows'][number];

interface Props {
  readonly row: Row;
  /** The reconsideration it came after, where it names one. */
  readonly before: Row | null;
  readonly mayWrite: boolean;
  readonly opened: Opened | null;
  readonly onOpen: (what: Opened) => void;
}

export function DisputeLine({ row, before, mayWrite, opened, onOpen }: Props) {
  const t = useTranslations('disputes');
  const format = useFormat();
  const { kind, caseId, acceptanceNumber, filedOn, orderedCaseId, orderedNumber } = row;
  const end = endOf(row);
  const none = <span className={styles.quiet}>—</span>;
  const whose = { kind: t(`kind.${kind}`), day: format.day(filedOn) };
  return (
    <tr>
      <td>
        {t(`kind.${kind}`)}
        {before && <small>{t('preceded.after', { day: format.day(before.filedOn) })}</small>}
        {!row.asOriginalAgency && <small>{t('agency.beside')}</small>}
      </td>
      <td>
        {caseId ? (
          <Link href={`/cases/${caseId}`}>{acceptanceNumber}</Link>
        ) : (
          <span className={styles.quiet}>{t('noCase')}</span>
        )}
      </td>
      <td>{format.day(filedOn)}</td>
      <td>{end ? none : <DisputeLimit limits={row.limits} kind={kind} />}</td>
      <td>{end ? format.day(end.on) : none}</td>
      <td>
        {end ? <CheckCircleOutlined aria-hidden /> : <HourglassOutlined aria-hidden />}{' '}
        {t(`result.${end?.result ?? 'pending'}`)}
        <small>{t(`stage.${row.stage}`)}</small>
        {orderedCaseId && (
          <small>
            <Link href={`/cases/${orderedCaseId}`}>{t('order.opened', { number: orderedNumber ?? '' })}</Link>
          </small>
        )}
      </td>
      <td>
        {mayWrite && !end && (
          <Button
            size="small"
            aria-expanded={opened === 'conclude'}
            aria-label={t('conclude.openOf', whose)}
            onClick={() => onOpen('conclude')}
          >
            {t('conclude.open')}
          </Button>
        )}
        {mayWrite && (
          <Button
            size="small"
            type="text"
            aria-expanded={opened === 'change'}
            aria-label={t('change.openOf', whose)}
            onClick={() => onOpen('change')}
          >
            {t('change.open')}
          </Button>
        )}
        <Button
          size="small"
          type="text"
          aria-expanded={opened === 'history'}
          aria-label={t('history.openOf', whose)}
          onClick={() => onOpen('history')}
        >
          {t('history.open')}
        </Button>
      </td>
    </tr>
  );
}
