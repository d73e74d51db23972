/** The formats a yearly report leaves in. All of them draw the same document. */
import { z } from 'zod';

export const ReportFormat = z.enum(['docx', 'xlsx', 'pdf', 'html', 'csv', 'json']);
export type ReportFormat = z.infer<typeof ReportFormat>;
