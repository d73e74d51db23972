/**
 * The numbers a report may state in words, each under a key: cells of its tables, the sums of their headings, requests by
 * channel, fees, and last year's beside them. A text refers to a key, so that words and tables cannot part (条例第五十条).
 */
import { Channel } from '../case/channel';
import type { DisputeKind } from './dispute';
import { DisputeKind as Kinds, Table4Column, type Table4Counts } from './dispute';
import type { FeeTotals } from './fees';
import { type FormYear, reportForm, type RowKey, TABLE3_COLUMNS } from './report-form';
import { exactly, printedTable2, table2Cells, type Table2Counts, table2Key } from './table-two';
import type { Table3Counts } from './yearly-table';

export interface FigureSource {
  readonly year: number;
  readonly form: FormYear;
  readonly table2: Table2Counts;
  readonly table3: Table3Counts;
  readonly table4: Table4Counts;
  /** Last year's table three: as published, as typed from paper, or counted. */
  readonly lastTable3: Table3Counts;
  readonly channels: ReadonlyMap<Channel, number>;
  readonly fees: FeeTotals;
  /** Disputes filed in the year, whatever became of them. */
  readonly filed: Readonly<Record<DisputeKind, number>>;
}

export interface Figure {
  readonly key: string;
  readonly value: number;
  /** As the report prints it. */
  readonly text: string;
}

export type Figures = ReadonlyMap<string, Figure>;

/** Channels as reports name them: both kinds of mail are 邮寄. */
export const MAIL: readonly Channel[] = ['signed_mail', 'ordinary_mail'];

/** 增加3件, 减少2件, or 持平. */
const compared = (change: number): string =>
  change === 0 ? '持平' : change > 0 ? `增加${change}件` : `减少${-change}件`;

const plain = (key: string, value: number): Figure => ({ key, value, text: String(value) });

function table3Figures({ form, table3, lastTable3 }: FigureSource): Figure[] {
  const { rows, countedRows, leafRows } = reportForm(form).table3;
  const counted: readonly string[] = countedRows;
  const parentOf = new Map<RowKey, RowKey | null>(rows.map(({ key, parent }) => [key, parent]));
  const leavesOf = (row: RowKey) => leafRows.filter((leaf) => leaf === row || parentOf.get(leaf) === row);
  return rows.flatMap(({ key: row }) => {
    const isCounted = counted.includes(row);
    const parts = isCounted ? [row] : leavesOf(row);
    if (row === 'results') return [];
    const sum = (counts: Table3Counts, column: (typeof TABLE3_COLUMNS)[number]['key']) =>
      parts.reduce((total, part) => total + (counts[part as keyof Table3Counts]?.[column] ?? 0), 0);
    const [now, before] = [sum(table3, 'total'), sum(lastTable3, 'total')];
    return [
      plain(`t3.${row}`, now),
      ...TABLE3_COLUMNS.filter(({ key }) => key !== 'total').map(({ key }) =>
        plain(`t3.${row}.${key}`, sum(table3, key)),
      ),
      plain(`last.t3.${row}`, before),
      { key: `change.t3.${row}`, value: now - before, text: compared(now - before) },
    ];
  });
}

function table4Figures({ table4, filed }: FigureSource): Figure[] {
  const suits = (of: Readonly<Record<DisputeKind, number>>) => of.suit_direct + of.suit_after_recon;
  const inColumn = (column: Table4Column) => ({
    recon: table4.recon[column],
    suit_direct: table4.suit_direct[column],
    suit_after_recon: table4.suit_after_recon[column],
  });
  return [
    ...Table4Column.options.flatMap((column) => [
      ...Kinds.options.map((kind) => plain(`t4.${kind}.${column}`, table4[kind][column])),
      plain(`t4.suits.${column}`, suits(inColumn(column))),
    ]),
    plain('filed.recon', filed.recon),
    plain('filed.suits', suits(filed)),
  ];
}

const table2Figures = ({ form, table2 }: FigureSource): Figure[] =>
  table2Cells(form).map((cell) => {
    const value = table2[table2Key(cell)] ?? 0;
    return { key: `t2.${table2Key(cell)}`, value, text: printedTable2(cell, value) };
  });

function channelFigures({ channels }: FigureSource): Figure[] {
  const of = (channel: Channel) => channels.get(channel) ?? 0;
  const mail = MAIL.reduce((sum, channel) => sum + of(channel), 0);
  return [...Channel.options.map((channel) => plain(`channel.${channel}`, of(channel))), plain('channel.mail', mail)];
}

function feeFigures({ fees: { notices, noticedFen, collectedFen } }: FigureSource): Figure[] {
  const yuan = (key: string, fen: number): Figure => ({ key, value: fen / 100, text: exactly(fen, 1) });
  return [plain('fee.notices', notices), yuan('fee.noticed', noticedFen), yuan('fee.collected', collectedFen)];
}

/** Every figure of a report by its key. */
export const figuresOf = (source: FigureSource): Figures =>
  new Map(
    [
      plain('year', source.year),
      plain('last_year', source.year - 1),
      ...channelFigures(source),
      ...table3Figures(source),
      ...table4Figures(source),
      ...table2Figures(source),
      ...feeFigures(source),
    ].map((figure) => [figure.key, figure]),
  );
