/**
 * A yearly report as a document, before any format: its title, its six sections (条例第五十条) with their text, and tables two,
 * three and four as printed. Every format draws this and nothing else, so that none can say what another does not.
 */
import type { Day } from '../day';
import type { Table4Counts } from './dispute';
import type { Grid } from './grid';
import { tableFourGrid, tableThreeGrid, tableTwoGrid } from './printed-grid';
import type { PublishedTexts } from './publication';
import { type FormSection, type FormYear, reportForm, type SectionKey } from './report-form';
import type { Table2Counts } from './table-two';
import type { Table3Counts } from './yearly-table';

export interface ReportContents {
  /** Name of the body that reports. */
  readonly body: string;
  readonly year: number;
  readonly form: FormYear;
  /** Undefined where the year was published before table two was counted. */
  readonly table2: Table2Counts | undefined;
  readonly table3: Table3Counts;
  readonly table4: Table4Counts;
  /** A line break ends a paragraph. */
  readonly texts: PublishedTexts;
  /** What a reader must know before reading on: a draft, a correction, the day it was counted on. */
  readonly note: string | null;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface DocumentSection {
  readonly key: SectionKey;
  /** Number and title: 一、总体情况. */
  readonly heading: string;
  readonly blocks: readonly (Paragraph | Grid)[];
}

export interface ReportDocument {
  readonly title: string;
  /** The title as it is printed: the body, and under it the rest. */
  readonly titleLines: readonly [string, string];
  /** The title without the body and the matter, for a tab: 2020年度报告. */
  readonly shortTitle: string;
  readonly body: string;
  readonly year: number;
  readonly note: string | null;
  readonly sections: readonly DocumentSection[];
}

const NOTHING = '无。';

/** What stands over a report nobody has published. */
export const DRAFT_NOTE = '（草稿，按现有办件统计，未经发布）';

export const asOfNote = (on: Day): string => `（按截至${on}的记录统计）`;

export const correctionNote = (version: number, what: string): string => `（第${version}版，更正说明：${what}）`;

/** Signs that no format can carry are blanks. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+/gu, ' ').trim();

const paragraphs = (text: string): Paragraph[] =>
  text
    .split(/[\r\n]+/)
    .map(printable)
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));

/** The table a section holds, if it is one with a table and that was counted. */
function gridsOf(key: SectionKey, { form, table2, table3, table4 }: ReportContents): Grid[] {
  switch (key) {
    case 'disclosure':
      return table2 ? [tableTwoGrid(form, table2)] : [];
    case 'requests':
      return [tableThreeGrid(form, table3)];
    case 'disputes':
      return [tableFourGrid(form, table4)];
    case 'overview':
    case 'problems':
    case 'other':
      return [];
  }
}

function sectionOf({ key, number, title }: FormSection, contents: ReportContents): DocumentSection {
  const written = paragraphs(contents.texts[key] ?? '');
  // Nothing else to report is said so; but never where the form asks for figures there, which are not nothing.
  const isNothing = key === 'other' && written.length === 0 && reportForm(contents.form).figures.length === 0;
  const text = isNothing ? paragraphs(NOTHING) : written;
  return { key, heading: `${number}、${title}`, blocks: [...text, ...gridsOf(key, contents)] };
}

export function reportDocument(contents: ReportContents): ReportDocument {
  const { year, form, note } = contents;
  const body = printable(contents.body);
  const matter = `${year}年政府信息公开工作年度报告`;
  return {
    title: `${body}${matter}`,
    titleLines: [body, matter],
    shortTitle: `${year}年度报告`,
    body,
    year,
    note: note === null ? null : printable(note),
    sections: reportForm(form).sections.map((section) => sectionOf(section, contents)),
  };
}
