/** `report` prints or writes the report of a year; `verify` rebuilds everything and compares. */
import type { Command } from 'commander';
import { Day } from '@/lib/domain/day';
import { FormYear } from '@/lib/domain/report/report-form';
import { ReportFormat } from '@/lib/domain/report/report-format';
import { consoleWords } from '@/lib/i18n/console';
import { writeWhole } from '@/lib/platform/files';
import { endOfDay } from '@/lib/platform/today';
import { currentBody, findBody } from '@/lib/services/bodies';
import { drawReport } from '@/lib/services/report-document/report-file';
import { loadYearlyReport } from '@/lib/services/report/yearly-report';
import { verify } from '@/lib/services/verify';
import { complain, Complaint, output, print, shown, typedPath } from './terminal';

const t = consoleWords();

/** Those that a terminal can show; the others go into a file. */
const TEXTS: readonly ReportFormat[] = ['json', 'csv', 'html'];

interface Place {
  /** Name of the body; the only one where it is left out. */
  readonly body?: string;
  readonly form?: string;
  /** A day: the report as it was at its end. */
  readonly asOf?: string;
}

interface Options extends Place {
  readonly format: string;
  readonly out?: string;
}

function placeOf(yearText: string, options: Place) {
  if (!/^[12][0-9]{3}$/.test(yearText)) throw new Complaint(t('cli.yearBad'));
  const form = FormYear.optional().safeParse(options.form);
  if (!form.success) throw new Complaint(t('cli.formBad'));
  const asOf = Day.optional().safeParse(options.asOf);
  if (!asOf.success) throw new Complaint(t('cli.asOfBad'));
  return { year: Number(yearText), form: form.data, asOf: asOf.data };
}

async function bodyNamed(name: string | undefined) {
  const body = name === undefined ? await currentBody() : await findBody(name);
  return body ?? raiseComplaint(name === undefined ? t('cli.bodyNeeded') : t('cli.bodyUnknown', { name }));
}

const raiseComplaint = (words: string): never => {
  throw new Complaint(words);
};

function asked(yearText: string, options: Options) {
  const format = ReportFormat.safeParse(options.format);
  if (!format.success) throw new Complaint(t('cli.formatBad'));
  if (options.out === undefined && !TEXTS.includes(format.data)) {
    throw new Complaint(t('cli.outNeeded', { format: format.data }));
  }
  return { ...placeOf(yearText, options), format: format.data };
}

export async function printReport(yearText: string, options: Options): Promise<void> {
  const wanted = asked(yearText, options);
  const body = await bodyNamed(options.body);
  const { bytes } = await drawReport(body.id, wanted);
  if (options.out === undefined) return print(new TextDecoder().decode(bytes));
  const file = typedPath(options.out);
  await writeWhole(file, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new Complaint(t('cli.outUnwritable', { file: shown(file), reason: error.code ?? error.message }));
  });
  output({ file, format: wanted.format, bytes: bytes.length });
}

/** Prints every check of a year's report; a failing one that keeps it from being published is a failure of the command. */
export async function checkReport(yearText: string, _own: unknown, command: Command): Promise<void> {
  const options: Place = command.optsWithGlobals();
  const { year, form, asOf } = placeOf(yearText, options);
  const body = await bodyNamed(options.body);
  const report = await loadYearlyReport(body.id, year, { form, until: asOf && endOfDay(asOf) });
  const checks = report.checks.map(({ id, level, ok, detail }) => ({ id, level, ok, detail }));
  const failing = checks.filter(({ ok }) => !ok);
  const errors = failing.filter(({ level }) => level === 'error');
  output({ body: body.name, year, form: report.form, ok: errors.length === 0, checks });
  for (const { id, level, detail } of failing) complain(t(`cli.check.${level}`, { id, detail }));
  if (errors.length > 0) throw new Complaint(t('cli.checksFail', { count: errors.length }));
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
