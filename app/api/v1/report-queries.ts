/** What is sent with the operations on the yearly report. */
import { z } from 'zod';
import { Day } from '@/lib/domain/day';
import { ReportFormat } from '@/lib/domain/report/report-format';
import { FormYear } from '@/lib/domain/report/report-form';
import { ReportCommand } from '@/lib/domain/report/report-work';
import { RollUpSource } from '@/lib/domain/report/roll-up';

/** A step of the work on a report, and the version of that work its sender was looking at. */
export const ReportOrder = z.strictObject({ expectedVersion: z.number().int().min(0), command: ReportCommand });

/** `asOf`: the report as it was at the end of that day. */
export const ReportQuery = z.object({ form: FormYear.optional(), asOf: Day.optional() });

/** `of`: the body at the top, one's own unless given. */
export const RollUpQuery = ReportQuery.extend({ of: z.string().max(64).optional(), source: RollUpSource.optional() });

export const ReportDocumentQuery = ReportQuery.extend({ format: ReportFormat });

export const CellQuery = ReportQuery.omit({ asOf: true }).extend({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
