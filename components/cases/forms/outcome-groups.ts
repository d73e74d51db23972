/** The outcomes as a person looks for them: under the heading of the yearly form they count in, in the form's order. */
import type { Day } from '@/lib/domain/day';
import { yearOf } from '@/lib/domain/day';
import { OUTCOMES, type OutcomeRule } from '@/lib/domain/outcome/outcomes';
import { type FormYear, formForYear, reportForm, type T3Row } from '@/lib/domain/report/report-form';

export interface OutcomeGroup {
  readonly heading: T3Row;
  readonly rules: readonly OutcomeRule[];
}

/** The row an outcome counts in, and the heading above it; the row itself where it stands alone under the results. */
export function placeOf(rule: OutcomeRule, form: FormYear): { readonly row: T3Row; readonly heading: T3Row } | null {
  const { rows } = reportForm(form).table3;
  const row = rows.find(({ key }) => key === rule.rows[form]);
  if (!row) return null;
  const parent = rows.find(({ key }) => key === row.parent);
  return { row, heading: parent && parent.parent !== null ? parent : row };
}

/** @param every also those that end a case without a reply. */
export function outcomeGroups(today: Day, every = false): OutcomeGroup[] {
  const form = formForYear(yearOf(today));
  const groups = new Map<T3Row, OutcomeRule[]>();
  for (const rule of Object.values(OUTCOMES)) {
    const place = placeOf(rule, form);
    if (!place || !(every || rule.byReply)) continue;
    groups.set(place.heading, [...(groups.get(place.heading) ?? []), rule]);
  }
  return [...groups].map(([heading, rules]) => ({ heading, rules }));
}
