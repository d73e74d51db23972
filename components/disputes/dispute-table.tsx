import { useTranslations } from 'next-intl';
import { Fragment, useState } from 'react';
import register from '@/components/ui/register-page.module.css';
import type { Day } from '@/lib/domain/day';
import type { DisputeList, DisputeMade } from '@/lib/queries/disputes';
import { ChangeDisputeForm } from './change-dispute-form';
import { ConcludeDisputeForm } from './conclude-dispute-form';
import { DisputeHistory } from './dispute-history';
import { DisputeLine, type Opened } from './dispute-line';
import styles from './disputes-page.module.css';

interface Props {
  readonly rows: DisputeList['rows'];
  /** Also those that are not shown now. */
  readonly all: DisputeList['rows'];
  readonly today: Day;
  readonly mayWrite: boolean;
  readonly onConcluded: (made: DisputeMade) => void;
  readonly onChanged: (made: DisputeMade) => void;
  readonly onRemoved: () => void;
}

const COLUMNS = ['kind', 'case', 'filedOn', 'limit', 'concludedOn', 'result', 'do'] as const;
const REACHABLE = 0;

/** One line each; what is done with one, and its history, opens right under it. */
export function DisputeTable({ rows, all, today, mayWrite, onConcluded, onChanged, onRemoved }: Props) {
  const t = useTranslations('disputes');
  const [open, setOpen] = useState<{ readonly id: string; readonly what: Opened } | null>(null);
  const close = () => setOpen(null);
  const closing =
    <A extends unknown[]>(then: (...args: A) => void) =>
    (...args: A) => {
      close();
      then(...args);
    };
  return (
    <div>
      <div className={register.region} role="region" aria-label={t('title')} tabIndex={REACHABLE}>
        <table className={`${register.table} ${styles.table}`}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const opened = open?.id === row.id ? open.what : null;
              return (
                <Fragment key={row.id}>
                  <DisputeLine
                    row={row}
                    before={all.find(({ id }) => id === row.precededBy) ?? null}
                    mayWrite={mayWrite}
                    opened={opened}
                    onOpen={(what) => setOpen(what === opened ? null : { id: row.id, what })}
                  />
                  {opened && (
                    <tr>
                      <td colSpan={COLUMNS.length} className={styles.wide}>
                        {opened === 'change' && (
                          <ChangeDisputeForm
                            row={row}
                            rows={all}
                            today={today}
                            onClose={close}
                            onChanged={closing(onChanged)}
                            onRemoved={closing(onRemoved)}
                          />
                        )}
                        {opened === 'conclude' && (
                          <ConcludeDisputeForm
                            row={row}
                            today={today}
                            onClose={close}
                            onConcluded={closing(onConcluded)}
                          />
                        )}
                        {opened === 'history' && <DisputeHistory row={row} />}
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={register.hint}>{t('scroll')}</p>
    </div>
  );
}
