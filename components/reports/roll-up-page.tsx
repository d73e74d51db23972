'use client';

import { Segmented, Select } from 'antd';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { RollUpSource } from '@/lib/domain/report/roll-up';
import { table2CellOf, table2Cells, table2Key } from '@/lib/domain/report/table-two';
import { useFigureWords } from '@/lib/i18n/figure-words';
import { columnLabel, rowLabel } from '@/lib/i18n/labels';
import { cellWords } from '@/lib/i18n/table-two-words';
import { useFormat } from '@/lib/i18n/use-words';
import type { RollUp, RollUpCellView } from '@/lib/queries/reports';
import { cellOfAddress } from './cell-address';
import { failingCells } from './failing-cells';
import styles from './report-page.module.css';
import own from './roll-up-page.module.css';
import { TableFour } from './table-four';
import { TableRegion } from './table-region';
import { TableThree } from './table-three';
import { TableTwo } from './table-two';

interface Props {
  readonly rollUp: RollUp;
  /** The number whose parts are asked for. */
  readonly cell: RollUpCellView | null;
}

interface Asked {
  readonly year?: number;
  readonly of?: string;
  readonly source?: RollUpSource;
  readonly cell?: string;
}

/** The reports of a body and of all below it: who has handed in, what each says, and their sum on the form's own tables. */
export function RollUpPage({ rollUp, cell }: Props) {
  const t = useTranslations('report.rollUp');
  const router = useRouter();
  const { year, form, source, top, path, bodies, checks, years } = rollUp;
  const isOwn = path.length <= 1;
  const href = (asked: Asked) => {
    const { year: to = year, of = isOwn ? undefined : top.id, source: from = source, cell: open } = asked;
    const query = new URLSearchParams({
      ...(of && { of }),
      ...(from !== 'live' && { source: from }),
      ...(open && { cell: open }),
    });
    return `/reports/${to}/roll-up?${query.toString()}`;
  };
  const go = (asked: Asked) => router.push(href(asked));
  const failing = failingCells(checks, form);
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <div>
          <h1>{t('title', { year: String(year) })}</h1>
          <p>
            {path.slice(0, -1).map(({ id, name }) => (
              <span key={id}>
                <Link href={href({ of: id })}>{name}</Link> ›{' '}
              </span>
            ))}
            {bodies.length > 1 ? t('heading', { body: top.name }) : t('own', { body: top.name })}
          </p>
        </div>
        <div className={styles.tools}>
          <Select
            aria-label={t('year')}
            value={year}
            options={years.map((value) => ({ value, label: String(value) }))}
            onChange={(chosen: number) => go({ year: chosen })}
          />
          <Segmented<RollUpSource>
            aria-label={t('source')}
            value={source}
            options={RollUpSource.options.map((value) => ({ value, label: t(value) }))}
            onChange={(chosen) => go({ source: chosen })}
          />
          <Link href={`/reports/${year}/comparison${isOwn ? '' : `?of=${top.id}`}`}>{t('compare')}</Link>
          <Link href={`/reports/${year}`}>{t('back', { year: String(year) })}</Link>
        </div>
      </header>
      <BodyList rollUp={rollUp} hrefOf={(id) => href({ of: id })} />
      {cell && <CellParts cell={cell} hrefOf={(id) => href({ of: id })} closeHref={href({})} />}
      <Panel heading={t('checks')}>
        <ul>
          {checks.every(({ ok }) => ok) && <li>{t('allHold')}</li>}
          {checks
            .filter(({ ok }) => !ok)
            .map(({ id, detail }) => (
              <li key={id}>{t('checkFails', { id, detail })}</li>
            ))}
        </ul>
      </Panel>
      <TableTwo year={year} form={form} counts={rollUp.table2} hrefOf={(one) => href({ cell: table2Key(one) })} />
      <TableThree
        form={form}
        counts={rollUp.table3}
        failing={failing}
        open={cellOfAddress(cell?.cell ?? null)}
        cellHref={({ row, column }) => href({ cell: `${row}.${column}` })}
        onOpen={({ row, column }) => go({ cell: `${row}.${column}` })}
      />
      <TableFour
        year={year}
        form={form}
        counts={rollUp.table4}
        failing={failing}
        hrefOf={({ kind, column }) => href({ cell: `${kind}.${column}` })}
      />
    </main>
  );
}

const NUMBERS = ['received', 'carriedIn', 'handled', 'carriedOut'] as const;

function BodyList({ rollUp, hrefOf }: { readonly rollUp: RollUp; readonly hrefOf: (id: string) => string }) {
  const t = useTranslations('report.rollUp');
  const format = useFormat();
  const missing = rollUp.bodies.filter(({ publishedOn }) => publishedOn === null).length;
  return (
    <TableRegion heading={t('bodies')} remark={t('missing', { count: missing })}>
      <table className={own.bodies}>
        <thead>
          <tr>
            <th scope="col" className={own.name}>
              {t('body')}
            </th>
            <th scope="col" className={own.words}>
              {t('state')}
            </th>
            {NUMBERS.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
            <th scope="col" className={own.words}>
              {t('finding')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rollUp.bodies.map((body) => (
            <tr key={body.id}>
              <th scope="row" className={own.name} style={{ paddingInlineStart: `${0.5 + body.depth * 1.5}em` }}>
                {body.depth === 0 ? body.name : <Link href={hrefOf(body.id)}>{body.name}</Link>}
              </th>
              <td className={own.words}>
                {t(`stateOf.${body.state}`)}
                <small>
                  {body.publishedOn
                    ? t('publishedOn', { day: format.day(body.publishedOn), version: body.version ?? 1 })
                    : t('due', { day: format.day(body.dueOn) })}
                  {body.daysLate > 0 && <strong className={own.late}> {t('late', { days: body.daysLate })}</strong>}
                </small>
              </td>
              {NUMBERS.map((key) => (
                <td key={key}>{body.counted ? format.number(body[key]) : '—'}</td>
              ))}
              <td className={own.words}>
                {!body.counted && t('notCounted')}
                {body.failing.length > 0 && <p>{t('fails', { checks: body.failing.join(', ') })}</p>}
                {body.moved > 0 && <p>{t('moved', { count: body.moved })}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

interface PartsProps {
  readonly cell: RollUpCellView;
  readonly hrefOf: (id: string) => string;
  readonly closeHref: string;
}

/** The parts of one number, body by body; those without any are left out. */
function CellParts({ cell, hrefOf, closeHref }: PartsProps) {
  const t = useTranslations('report.rollUp');
  const locale = useLocale();
  const format = useFormat();
  const figureWords = useFigureWords(cell.form);
  const third = cellOfAddress(cell.cell);
  const second = table2CellOf(cell.cell);
  const printed = second && table2Cells(cell.form).find((one) => table2Key(one) === table2Key(second));
  const name = third
    ? t('cellName', { row: rowLabel(locale, cell.form, third.row), column: columnLabel(locale, third.column) })
    : figureWords(`${second ? 't2' : 't4'}.${cell.cell}`);
  const words = (count: number) => (printed ? cellWords(locale, printed, count) : format.number(count));
  return (
    <TableRegion heading={t('cellOf', { name })}>
      <table className={own.bodies}>
        <thead>
          <tr>
            <th scope="col" className={own.name}>
              {t('body')}
            </th>
            <th scope="col">{t('cellOwn')}</th>
            <th scope="col">{t('cellBelow')}</th>
          </tr>
        </thead>
        <tbody>
          {cell.bodies
            .filter(({ withBelow, depth }) => withBelow !== 0 || depth === 0)
            .map(({ id, name: body, depth, own: ownCount, withBelow }) => (
              <tr key={id}>
                <th scope="row" className={own.name} style={{ paddingInlineStart: `${0.5 + depth * 1.5}em` }}>
                  {depth === 0 ? body : <Link href={hrefOf(id)}>{body}</Link>}
                </th>
                <td>{words(ownCount)}</td>
                <td>{words(withBelow)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p>
        <Link href={closeHref}>{t('close')}</Link>
      </p>
    </TableRegion>
  );
}
