/**
 * A cell of table three is a filter over cases, and its number is the count of what the filter holds. One definition
 * serves the number, the list behind it and "which cells does this case count in" (国办公开办函〔2021〕30号, table three).
 */
import type { ApplicantKind } from '../applicant/applicant-kind';
import type { CaseState } from '../case/case-state';
import { yearOf } from '../day';
import { Outcome, outcomeRule } from '../outcome/outcomes';
import { type FormYear, reportForm, type Table3RowKey, type Table3ColumnKey } from './report-form';

/** What table three needs to know of a case. A case whose receipt is not confirmed has no year yet and counts nowhere. */
export interface CaseFact {
  readonly applicantKind: ApplicantKind;
  readonly receivedYear: number | null;
  readonly closedYear: number | null;
  readonly outcome: Outcome | null;
}

/** What table three reads off a case. */
export const factOf = ({ applicantKind, receivedOn, closedOn, outcome }: CaseState): CaseFact => ({
  applicantKind,
  receivedYear: receivedOn && yearOf(receivedOn),
  closedYear: closedOn && yearOf(closedOn),
  outcome,
});

/** Every given condition holds. Years are calendar years, 1 January to 31 December. */
export interface CellFilter {
  readonly receivedFrom?: number;
  readonly receivedTo?: number;
  readonly closedIn?: number;
  /** Still open when this year began. */
  readonly notClosedBefore?: number;
  readonly outcomes?: readonly Outcome[];
  readonly applicantKinds?: readonly ApplicantKind[];
}

export function holdsFact(filter: CellFilter, fact: CaseFact): boolean {
  const { receivedYear, closedYear } = fact;
  if (receivedYear === null) return false;
  return (
    (filter.receivedFrom === undefined || receivedYear >= filter.receivedFrom) &&
    (filter.receivedTo === undefined || receivedYear <= filter.receivedTo) &&
    (filter.closedIn === undefined || closedYear === filter.closedIn) &&
    (filter.notClosedBefore === undefined || closedYear === null || closedYear >= filter.notClosedBefore) &&
    (filter.outcomes === undefined || (fact.outcome !== null && filter.outcomes.includes(fact.outcome))) &&
    (filter.applicantKinds === undefined || filter.applicantKinds.includes(fact.applicantKind))
  );
}

function rowFilter(row: Table3RowKey, year: number, form: FormYear): CellFilter {
  switch (row) {
    case 'new_received':
      return { receivedFrom: year, receivedTo: year };
    case 'carried_in':
      return { receivedTo: year - 1, notClosedBefore: year };
    case 'total_handled':
      return { closedIn: year };
    case 'carried_out':
      return { receivedTo: year, notClosedBefore: year + 1 };
    default:
      return { closedIn: year, outcomes: Outcome.options.filter((outcome) => outcomeRule(outcome).rows[form] === row) };
  }
}

/** The filter of one cell; the total column asks for no kind, so that it is counted, not added up. */
export function cellFilter(row: Table3RowKey, column: Table3ColumnKey, year: number, form: FormYear): CellFilter {
  const filter = rowFilter(row, year, form);
  return column === 'total' ? filter : { ...filter, applicantKinds: [column] };
}

/** The cells of a year's table three a case counts in, total column left out. */
export const cellsOf = (fact: CaseFact, year: number, form: FormYear): { row: Table3RowKey; column: ApplicantKind }[] =>
  reportForm(form)
    .table3.countedRows.filter((row) => holdsFact(cellFilter(row, fact.applicantKind, year, form), fact))
    .map((row) => ({ row, column: fact.applicantKind }));
