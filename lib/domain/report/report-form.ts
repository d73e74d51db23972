/**
 * What a statutory yearly form is: its sections, tables, rows, columns and checks, and which form a report year uses
 * (国办公开办函〔2019〕60号 for 2019 and 2020, 国办公开办函〔2021〕30号 since). No number of any report and no counting rule here.
 */
import { z } from 'zod';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { DisputeKind, Table4Column } from './dispute';
import { FORM_2019 } from './form-2019';
import { FORM_2021 } from './form-2021';

export const FormYear = z.enum(['2019', '2021']);
export type FormYear = z.infer<typeof FormYear>;

/** Rows of table three that take a closed case and read the same in both forms. */
const SHARED_LEAF_ROWS = [
  'granted',
  'partial',
  'refused_state_secret',
  'refused_other_law',
  'refused_safety_stability',
  'refused_third_party',
  'refused_internal_affairs',
  'refused_deliberative',
  'refused_enforcement_file',
  'refused_administrative_query',
  'unavailable_not_held',
  'unavailable_needs_creation',
  'unavailable_still_unclear',
  'not_processed_petition',
  'not_processed_repeat',
  'not_processed_publication',
  'not_processed_excessive',
  'not_processed_reconfirm',
] as const;

export const LeafRow2019 = z.enum([...SHARED_LEAF_ROWS, 'other']);
export type LeafRow2019 = z.infer<typeof LeafRow2019>;
export const LeafRow2021 = z.enum([...SHARED_LEAF_ROWS, 'other_no_supplement', 'other_unpaid_fee', 'other_misc']);
export type LeafRow2021 = z.infer<typeof LeafRow2021>;
/** A row that takes closed cases. `other` takes them in the 2019 form only; in the 2021 form it is a heading. */
export const LeafRow = z.enum([...SHARED_LEAF_ROWS, 'other', 'other_no_supplement', 'other_unpaid_fee', 'other_misc']);
export type LeafRow = z.infer<typeof LeafRow>;

/** A row that holds a number in at least one of the forms. */
export const Table3RowKey = z.enum(['new_received', 'carried_in', ...LeafRow.options, 'total_handled', 'carried_out']);
export type Table3RowKey = z.infer<typeof Table3RowKey>;

/** Every row of table three in either form, headings included. */
export const RowKey = z.enum([...Table3RowKey.options, 'results', 'refused', 'unavailable', 'not_processed']);
export type RowKey = z.infer<typeof RowKey>;

export const Table3ColumnKey = z.enum([...ApplicantKind.options, 'total']);
export type Table3ColumnKey = z.infer<typeof Table3ColumnKey>;

export interface T3Row {
  readonly key: RowKey;
  readonly parent: RowKey | null;
  readonly number: string;
  readonly label: string;
  /** Number and label as the form prints them. */
  readonly printed: string;
  readonly en: string;
  /** leaf holds a count, header holds no number, sum is computed from the leaves above it. */
  readonly kind: 'leaf' | 'header' | 'sum';
  readonly basis?: string;
}

export interface T3Column {
  readonly key: Table3ColumnKey;
  readonly label: string;
  readonly en: string;
  /** Heading printed above a run of columns. */
  readonly group: string | null;
}

export interface FormTable3 {
  readonly heading: string;
  readonly cornerNote: string;
  readonly columnHeader: string;
  readonly columns: readonly T3Column[];
  readonly rows: readonly T3Row[];
  /** The rows that hold a number, in form order. */
  readonly countedRows: readonly Table3RowKey[];
  /** The rows that together make `total_handled`, in form order. */
  readonly leafRows: readonly LeafRow[];
}

export interface T2Column {
  readonly key: string;
  readonly label: string;
  readonly en: string;
  /** decimal: money, in the unit the label names or else yuan. */
  readonly type: 'int' | 'signed_int' | 'decimal';
}

export interface T2Row {
  readonly key: string;
  readonly label: string;
  readonly en: string;
}

/** One item of Article 20: a small table of its own. A cell's full key is block.row.column. */
export interface T2Block {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly T2Column[];
  readonly rows: readonly T2Row[];
}

export interface FormTable2 {
  readonly heading: string;
  /** Heading of the column that names the rows. */
  readonly itemLabel: string;
  readonly blocks: readonly T2Block[];
}

export type T4ColumnKey = `${DisputeKind}_${Table4Column}`;

export interface T4Column {
  readonly key: T4ColumnKey;
  readonly kind: DisputeKind;
  readonly result: Table4Column;
  readonly label: string;
  readonly en: string;
}

export interface HeaderCell {
  readonly label: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface FormTable4 {
  readonly heading: string;
  readonly headerRows: readonly (readonly HeaderCell[])[];
  readonly columns: readonly T4Column[];
}

export interface FormCheck {
  readonly id: string;
  readonly level: 'error' | 'warning';
  /** Short statement of the rule in the keys of this form. */
  readonly formula: string;
  /** The form's own words, where it prints the rule. */
  readonly printed?: string;
}

/** The six parts of a report (条例第五十条), in their order. */
export const SectionKey = z.enum(['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other']);
export type SectionKey = z.infer<typeof SectionKey>;

export interface FormSection {
  readonly key: SectionKey;
  readonly number: string;
  readonly title: string;
  readonly en: string;
  readonly kind: 'text' | 'table';
}

/** A number the report states in words, outside the tables. */
export interface FormFigure {
  readonly key: string;
  readonly label: string;
  readonly en: string;
}

export interface ReportForm {
  readonly form: FormYear;
  readonly issuedBy: string;
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly sections: readonly FormSection[];
  readonly table2: FormTable2;
  readonly table3: FormTable3;
  readonly table4: FormTable4;
  readonly checks: readonly FormCheck[];
  /** Figures to state in section 六. */
  readonly figures: readonly FormFigure[];
}

export { TABLE3_COLUMNS } from './form-shared';

const FORMS: Readonly<Record<FormYear, ReportForm>> = { '2019': FORM_2019, '2021': FORM_2021 };

export const reportForm = (form: FormYear): ReportForm => FORMS[form];

/** The form of a report year. Years before the first form are shown on it too. */
export const formForYear = (year: number): FormYear => (year <= 2020 ? '2019' : '2021');
