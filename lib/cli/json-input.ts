/** What commands read: one JSON value on stdin, and its problems as lines that name the field. */
import type { z } from 'zod';
import { consoleWords } from '@/lib/i18n/console';
import { Complaint } from './terminal';

const t = consoleWords();

const MEGABYTE = 1024 * 1024;
const LARGEST_INPUT_BYTES = 10 * MEGABYTE;

type Input = AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };

/** The whole of stdin. A terminal is refused rather than waited for. */
export async function readInput(input: Input = process.stdin): Promise<string> {
  if (input.isTTY) throw new Complaint(t('cli.inputTerminal'));
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    chunks.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (bytes > LARGEST_INPUT_BYTES) throw new Complaint(t('cli.inputLarge', { megabytes: 10 }));
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function parseJson(text: string): unknown {
  if (text.trim() === '') throw new Complaint(t('cli.inputEmpty'));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Complaint(t('cli.inputNotJson', { reason: error instanceof Error ? error.message : '' }));
  }
}

/** One object in, one answer out; a list in, a list out. Any problem in the list, and there is no answer at all. */
export function answerEach<T>(text: string, schema: z.ZodType<T>, answer: (value: T) => unknown): unknown {
  const given = parseJson(text);
  const isList = Array.isArray(given);
  const values: T[] = [];
  const lines: string[] = [];
  for (const [index, one] of (isList ? given : [given]).entries()) {
    const parsed = schema.safeParse(one);
    if (parsed.success) values.push(parsed.data);
    else {
      const place = isList ? `[${index}] ` : '';
      lines.push(...parsed.error.issues.flatMap((issue) => issueLines(issue, one)).map((line) => `${place}${line}`));
    }
  }
  if (lines.length > 0) throw new Complaint(lines.join('\n'));
  const answers = values.map(answer);
  return isList ? answers : answers[0];
}

const fieldOf = (path: readonly PropertyKey[]) => path.map(String).join('.') || t('fact.whole');

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], given);

/** A problem in words, after the dotted name of its field; each unknown field has a line of its own. */
function issueLines(issue: z.core.$ZodIssue, given: unknown): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => line([...issue.path, key], t('fact.unrecognized_keys')));
  }
  return [line(issue.path, issueWords(issue, given))];
}

const line = (path: readonly PropertyKey[], problem: string) => t('fact.line', { field: fieldOf(path), problem });

function issueWords(issue: Exclude<z.core.$ZodIssue, z.core.$ZodIssueUnrecognizedKeys>, given: unknown): string {
  const value = valueAt(given, issue.path);
  switch (issue.code) {
    case 'custom':
      return t(`fact.${issue.message}` as 'fact.before', issue.params as Record<'on', string>);
    case 'invalid_type':
      return value === undefined ? t('fact.required') : t('fact.invalid_type', { expected: issue.expected });
    case 'invalid_value':
      return value === undefined
        ? t('fact.required')
        : t('fact.invalid_value', { value: shown(value), allowed: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return t('fact.invalid_format', { value: shown(value) });
    case 'too_small':
      return t('fact.too_small', { min: Number(issue.minimum) });
    case 'too_big':
      return t('fact.too_big', { max: Number(issue.maximum) });
    case 'invalid_union':
      return t('fact.invalid_value', { value: shown(value), allowed: 'per_item, per_page' });
    default:
      return t('fact.other', { reason: issue.message });
  }
}

const LONGEST_SHOWN = 60;
const shown = (value: unknown) => (JSON.stringify(value) ?? '').slice(0, LONGEST_SHOWN);
