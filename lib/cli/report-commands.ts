/** `report` prints or writes the report of a year; `verify` rebuilds everything and compares. */
import { FormYear } from '@/lib/domain/report/report-form';
import { ReportFormat } from '@/lib/domain/report/report-format';
import { consoleWords } from '@/lib/i18n/console';
import { writeWhole } from '@/lib/platform/files';
import { currentBody } from '@/lib/services/bodies';
import { drawReport } from '@/lib/services/report-document/report-file';
import { verify } from '@/lib/services/verify';
import { complain, Complaint, output, print, shown, typedPath } from './terminal';

const t = consoleWords();

/** Those that a terminal can show; the others go into a file. */
const TEXTS: readonly ReportFormat[] = ['json', 'csv', 'html'];

interface Options {
  readonly form?: string;
  readonly format: string;
  readonly out?: string;
}

function asked(yearText: string, options: Options) {
  if (!/^[12][0-9]{3}$/.test(yearText)) throw new Complaint(t('cli.yearBad'));
  const form = FormYear.optional().safeParse(options.form);
  if (!form.success) throw new Complaint(t('cli.formBad'));
  const format = ReportFormat.safeParse(options.format);
  if (!format.success) throw new Complaint(t('cli.formatBad'));
  if (options.out === undefined && !TEXTS.includes(format.data)) {
    throw new Complaint(t('cli.outNeeded', { format: format.data }));
  }
  return { year: Number(yearText), form: form.data, format: format.data };
}

export async function printReport(yearText: string, options: Options): Promise<void> {
  const wanted = asked(yearText, options);
  const body = await currentBody();
  if (!body) throw new Complaint(t('cli.bodyNeeded'));
  const { bytes } = await drawReport(body.id, wanted);
  if (options.out === undefined) return print(new TextDecoder().decode(bytes));
  const file = typedPath(options.out);
  await writeWhole(file, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new Complaint(t('cli.outUnwritable', { file: shown(file), reason: error.code ?? error.message }));
  });
  output({ file, format: wanted.format, bytes: bytes.length });
}

export async function verifyAll(): Promise<void> {
  const { cases, events, differences } = await verify();
  const worded = differences.map(({ code, values }) => ({ code, ...values, message: t(`difference.${code}`, values) }));
  output({ ok: differences.length === 0, cases, events, differences: worded });
  if (differences.length === 0) complain(t('cli.verified', { cases, events }));
  else {
    for (const { message } of worded) complain(message);
    throw new Complaint(t('cli.differences', { count: differences.length }));
  }
}
