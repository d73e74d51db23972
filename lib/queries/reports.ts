/** The yearly report: a year, the cases behind one of its cells, and the steps to its publication. */
import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import type { Day } from '@/lib/domain/day';
import type { FormYear, Table3ColumnKey, Table3RowKey } from '@/lib/domain/report/report-form';
import type { ReportCommand } from '@/lib/domain/report/report-work';
import type { CellView } from '@/lib/services/report/report-cells';
import type { Comparison } from '@/lib/services/report/comparison';
import type { ReportView } from '@/lib/services/report/report-desk';
import type { RollUp, RollUpCellView } from '@/lib/services/report/roll-up';
import type { ReportFormat } from '@/lib/domain/report/report-format';
import { asking } from './live';
import { request } from './request';

export type { CellView, Comparison, ReportView, RollUp, RollUpCellView };

const reportKey = (year: number) => ['report', year] as const;

export interface ReportAsked {
  /** Where it is not that of the year. */
  readonly form?: FormYear | undefined;
  /** The report as it was at the end of a day. */
  readonly asOf?: Day | undefined;
}

export const reportOptions = (year: number, { form, asOf }: ReportAsked = {}) =>
  queryOptions({
    queryKey: [...reportKey(year), form ?? 'own', asOf ?? 'now'],
    queryFn: (context) => {
      const query = new URLSearchParams({ ...(form && { form }), ...(asOf && { asOf }) }).toString();
      return request<ReportView>(`/reports/${year}${query && `?${query}`}`, asking(context));
    },
  });

export const reportDocumentHref = (year: number, format: ReportFormat, { form, asOf }: ReportAsked): string => {
  const query = new URLSearchParams({ format, ...(form && { form }), ...(asOf && { asOf }) });
  return `/api/v1/reports/${year}/document?${query.toString()}`;
};

export interface CellAsked {
  readonly year: number;
  readonly form: FormYear;
  readonly row: Table3RowKey;
  readonly column: Table3ColumnKey;
}

export const cellOptions = ({ year, form, row, column }: CellAsked, page: number) =>
  queryOptions({
    queryKey: [...reportKey(year), form, row, column, page],
    queryFn: (context) =>
      request<CellView>(`/reports/${year}/cells/${row}/${column}?form=${form}&page=${page}`, asking(context)),
    placeholderData: keepPreviousData,
  });

/** One step of the work on a report, on the version that is on screen. */
export const actOnReport = (year: number) =>
  mutationOptions({
    mutationKey: ['report-step', year],
    mutationFn: (body: { readonly expectedVersion: number; readonly command: ReportCommand }) =>
      request<{ year: number; version: number }>(`/reports/${year}/commands`, { method: 'POST', body }),
    onSettled: (_answer, _error, _sent, _before, { client }) => client.invalidateQueries({ queryKey: reportKey(year) }),
  });
