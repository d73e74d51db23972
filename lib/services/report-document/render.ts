/** One report, six formats: the document is made once and drawn by one file each. */
import 'server-only';
import { type ReportDocument, reportDocument } from '@/lib/domain/report/document';
import type { ReportFormat } from '@/lib/domain/report/report-format';
import { toCsv } from './csv';
import { toHtml } from './html';
import { type OutgoingReport, toJson } from './json';

export type { OutgoingReport };

export interface RenderedReport {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** After the title: 某市某局2020年政府信息公开工作年度报告.docx. */
  readonly fileName: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
export const MEDIA_TYPES = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
} as const satisfies Record<ReportFormat, string>;

const inUtf8 = (text: string) => new TextEncoder().encode(text);

/** The libraries are large and seldom needed: each is read when its format is asked for. */
async function bytesOf(format: ReportFormat, report: OutgoingReport, document: ReportDocument): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('./docx')).toDocx(document);
    case 'xlsx':
      return (await import('./xlsx')).toXlsx(document);
    case 'pdf':
      return (await import('./pdf')).toPdf(document);
    case 'html':
      return inUtf8(toHtml(document));
    case 'csv':
      return inUtf8(toCsv(report));
    case 'json':
      return inUtf8(toJson(report, document));
  }
}

export async function renderReport(format: ReportFormat, report: OutgoingReport): Promise<RenderedReport> {
  const document = reportDocument(report);
  return {
    bytes: await bytesOf(format, report, document),
    mediaType: MEDIA_TYPES[format],
    // What no file system takes in a name becomes a line.
    fileName: `${document.title.replace(/[\\/:*?"<>|]/g, '_')}.${format}`,
  };
}
