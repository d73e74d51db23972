import { useSearchParams } from 'next/navigation';
import { Day } from '@/lib/domain/day';
import { FormYear, formForYear } from '@/lib/domain/report/report-form';
import { type CellPlace, cellOfAddress } from './cell-address';
import { cellKey } from './failing-cells';

/** Form and open cell live in the address, so that both can be linked to and gone back from. */
export function useReportAddress(year: number) {
  const asked = useSearchParams();
  const named = FormYear.safeParse(asked.get('form'));
  const form = named.success && named.data !== formForYear(year) ? named.data : undefined;

  const asOf = Day.safeParse(asked.get('asOf')).data;

  const href = (changes: { form?: FormYear | undefined; cell?: CellPlace | null; asOf?: Day | null }) => {
    const query = new URLSearchParams();
    const nextForm = 'form' in changes ? changes.form : form;
    const nextDay = 'asOf' in changes ? changes.asOf : asOf;
    if (nextForm) query.set('form', nextForm);
    if (nextDay) query.set('asOf', nextDay);
    if (changes.cell) query.set('cell', cellKey(changes.cell.row, changes.cell.column));
    const text = query.toString();
    return text ? `/reports/${year}?${text}` : `/reports/${year}`;
  };
  const go = (to: string) => window.history.pushState(null, '', to);

  return {
    form,
    asOf,
    cell: cellOfAddress(asked.get('cell')),
    chooseDay: (on: Day | null) => go(href({ asOf: on })),
    cellHref: (cell: CellPlace) => href({ cell }),
    openCell: (cell: CellPlace) => go(href({ cell })),
    closeCell: () => go(href({})),
    chooseForm: (chosen: FormYear) => go(href({ form: chosen === formForYear(year) ? undefined : chosen })),
  };
}
