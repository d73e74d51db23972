import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { FEWEST_RANKED, onTimeShare, OUTCOME_GROUPS, type Timeliness } from '@/lib/domain/report/comparison';
import type { Chart } from '@/lib/domain/report/chart';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import type { Comparison } from '@/lib/queries/reports';
import styles from './comparison-page.module.css';
import page from './report-page.module.css';

/** Draws a chart as SVG, the words in it escaped. */
type Draw = (chart: Chart) => string;

/** Wide tables can be scrolled by keyboard. */
const REACHABLE = 0;

interface Line {
  readonly name: string;
  readonly href?: string;
  readonly values: readonly (number | string)[];
}

/** A share of nought is a finding, a count of nought is none. */
const hasNumbers = ({ series, share }: Chart) =>
  series.some(({ values }) => values.some((value) => (share ? value !== null : Boolean(value))));

interface FigureProps {
  readonly draw: Draw;
  readonly heading: string;
  readonly chart: Chart;
  readonly columns: readonly string[];
  readonly lines: readonly Line[];
  readonly remark?: string | null;
  readonly wide?: boolean;
}

/** A picture, and under it the numbers it is drawn from. */
function Figure({ draw, heading, chart, columns, lines, remark, wide = false }: FigureProps) {
  const t = useTranslations('report.comparison');
  const locale = useLocale() as Locale;
  return (
    <Panel heading={heading} className={wide ? styles.wide : undefined}>
      {hasNumbers(chart) ? (
        <div aria-hidden className={styles.chart}>
          {chart.series.length > 1 && (
            <ul>
              {chart.series.map(({ name }) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          )}
          <div dangerouslySetInnerHTML={{ __html: draw(chart) }} />
        </div>
      ) : (
        <p>{t('nothing')}</p>
      )}
      <div className={styles.numbers} role="region" aria-label={heading} tabIndex={REACHABLE}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, href, values }) => (
              <tr key={name}>
                <th scope="row">{href ? <Link href={href}>{name}</Link> : name}</th>
                {values.map((value, at) => (
                  <td key={at}>{typeof value === 'number' ? formatNumber(locale, value) : value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {remark && <p className={styles.remark}>{remark}</p>}
    </Panel>
  );
}

const shareText = (row: Timeliness): string => {
  const share = onTimeShare(row);
  return share === null ? '—' : `${(share * 100).toFixed(1)}%`;
};

interface Props {
  readonly comparison: Comparison;
  readonly draw: Draw;
}

/** Reports beside each other: by year, and within a year by body, channel and unit. */
export function ComparisonPage({ comparison, draw }: Props) {
  const t = useTranslations('report.comparison');
  const channelName = useTranslations('common.channel');
  const { year, thisYear, top, isOwn, years, bodies, channels, units } = comparison;
  const of = isOwn ? '' : `?of=${top.id}`;
  const yearNames = years.map((one) => String(one.year));
  const groupNames = OUTCOME_GROUPS.map((group) => t(`group.${group}`));
  const everyBody = [...bodies.ranked, ...bodies.few];
  const everyUnit = [...units.ranked, ...units.few].map((unit) => ({ ...unit, name: unit.name ?? t('noUnit') }));
  const few = (rows: readonly { readonly name: string | null }[]) =>
    rows.length > 0
      ? t('few', { count: FEWEST_RANKED, names: rows.map(({ name }) => name ?? t('noUnit')).join(t('and')) })
      : null;
  const timed: readonly string[] = [t('timed'), t('inTime'), t('share')];
  const times = (row: Timeliness) => [row.timed, row.inTime, shareText(row)];
  return (
    <main className={page.page}>
      <header className={page.header}>
        <div>
          <h1>{t('title', { year: String(year) })}</h1>
          <p>{everyBody.length > 1 ? t('heading', { body: top.name }) : top.name}</p>
        </div>
        <nav className={styles.links} aria-label={t('others')}>
          <Link href={`/reports/${year - 1}/comparison${of}`}>{t('before', { year: String(year - 1) })}</Link>
          {year < thisYear && (
            <Link href={`/reports/${year + 1}/comparison${of}`}>{t('after', { year: String(year + 1) })}</Link>
          )}
          {!isOwn && <Link href={`/reports/${year}/comparison`}>{t('own')}</Link>}
          <Link href={`/reports/${year}/roll-up${of}`}>{t('rollUp', { year: String(year) })}</Link>
        </nav>
      </header>
      <div className={styles.figures}>
        <Figure
          draw={draw}
          heading={t('received')}
          chart={{
            kind: 'bars',
            categories: yearNames,
            series: [{ name: t('requests'), values: years.map(({ received }) => received) }],
          }}
          columns={[t('year'), t('requests')]}
          lines={years.map((one) => ({
            name: String(one.year),
            href: `/reports/${one.year}/roll-up${of}`,
            values: [one.received],
          }))}
        />
        <Figure
          draw={draw}
          heading={t('outcomes')}
          chart={{
            kind: 'stack',
            categories: yearNames,
            series: OUTCOME_GROUPS.map((group, at) => ({
              name: groupNames[at] ?? group,
              values: years.map(({ outcomes }) => outcomes[group]),
            })),
          }}
          columns={[t('year'), ...groupNames, t('total')]}
          lines={years.map(({ year: one, outcomes, answered }) => ({
            name: String(one),
            values: [...OUTCOME_GROUPS.map((group) => outcomes[group]), answered],
          }))}
        />
        <Figure
          draw={draw}
          heading={t('onTime')}
          chart={{
            kind: 'line',
            share: true,
            categories: yearNames,
            series: [{ name: t('share'), values: years.map(onTimeShare) }],
          }}
          columns={[t('year'), ...timed]}
          lines={years.map((one) => ({ name: String(one.year), values: times(one) }))}
          remark={t('timedHint')}
        />
        <Figure
          draw={draw}
          heading={t('channels', { year: String(year) })}
          chart={{
            kind: 'bars',
            lying: true,
            categories: channels.map(({ channel }) => channelName(channel)),
            series: [{ name: t('requests'), values: channels.map(({ count }) => count) }],
          }}
          columns={[t('channel'), t('requests')]}
          lines={channels.map(({ channel, count }) => ({ name: channelName(channel), values: [count] }))}
        />
        {everyBody.length > 1 && (
          <Figure
            draw={draw}
            heading={t('bodies', { year: String(year) })}
            chart={{
              kind: 'stack',
              lying: true,
              categories: everyBody.map(({ name }) => name),
              series: OUTCOME_GROUPS.map((group, at) => ({
                name: groupNames[at] ?? group,
                values: everyBody.map(({ outcomes }) => outcomes[group]),
              })),
            }}
            columns={[t('body'), t('requests'), t('answered'), ...groupNames, ...timed]}
            lines={everyBody.map((row) => ({
              name: row.name,
              ...(row.id !== top.id && { href: `/reports/${year}/comparison?of=${row.id}` }),
              values: [
                row.received,
                row.answered,
                ...OUTCOME_GROUPS.map((group) => row.outcomes[group]),
                ...times(row),
              ],
            }))}
            remark={few(bodies.few)}
            wide
          />
        )}
        <Figure
          draw={draw}
          heading={t('units', { year: String(year), body: top.name })}
          chart={{
            kind: 'bars',
            lying: true,
            categories: everyUnit.map(({ name }) => name),
            series: [{ name: t('answered'), values: everyUnit.map(({ count }) => count) }],
          }}
          columns={[t('unit'), t('answered'), ...timed]}
          lines={everyUnit.map((row) => ({ name: row.name, values: [row.count, ...times(row)] }))}
          remark={few(units.few)}
        />
      </div>
    </main>
  );
}
