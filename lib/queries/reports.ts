/** The yearly tables: a year, the cases behind one of its cells, and publishing it. */
import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import type { FormYear, Table3ColumnKey, Table3RowKey } from '@/lib/domain/report/report-form';
import type { ReportFormat } from '@/lib/domain/report/report-format';
import type { CellView, ReportView } from '@/lib/services/yearly-report';
import { asking } from './live';
import { request } from './request';

export type { CellView, ReportView };

const reportKey = (year: number) => ['report', year] as const;

export const reportOptions = (year: number, form?: FormYear) =>
  queryOptions({
    queryKey: [...reportKey(year), form ?? 'own'],
    queryFn: (context) => request<ReportView>(`/reports/${year}${form ? `?form=${form}` : ''}`, asking(context)),
  });

export const reportDocumentHref = (year: number, form: FormYear, format: ReportFormat): string =>
  `/api/v1/reports/${year}/document?format=${format}&form=${form}`;

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

export const publishYear = (year: number) =>
  mutationOptions({
    mutationKey: ['publish', year],
    mutationFn: () => request<{ year: number }>(`/reports/${year}/publication`, { method: 'POST', body: {} }),
    onSuccess: (_answer, _nothing, _before, { client }) => client.invalidateQueries({ queryKey: reportKey(year) }),
  });
