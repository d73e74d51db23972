/** `clock` and `fee`: facts in on stdin as JSON, what follows from them out. They open no database and know no body. */
import { z } from 'zod';
import { FactShape } from '@/lib/domain/clock/fact-shape';
import { KnownFacts } from '@/lib/domain/clock/known-facts';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { reckon } from '@/lib/domain/clock/reckoning';
import { answerFee, FeeQuestion } from '@/lib/domain/fee/fee-question';
import { consoleLedger } from '@/lib/i18n/console';
import { answerEach, readInput } from './json-input';
import { output } from './terminal';

/** Every day that follows, the ledger line by line, and its lines once more as sentences. */
function clockAnswer(facts: KnownFacts) {
  const reckoning = reckon(facts, NATIONAL_CALENDAR);
  return reckoning.ledger ? { ...reckoning, text: consoleLedger(reckoning.ledger.lines) } : reckoning;
}

type Schema = z.core.JSONSchema.BaseSchema;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** The fields of an input, those within another one by their path: what `--help` lists. */
function fieldsOf(schema: Schema, path = ''): string[] {
  const within = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema);
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, value]) =>
    isSchema(value) ? fieldsOf(value, path ? `${path}.${name}` : name) : [],
  );
  const deeper = within.flatMap((one) => fieldsOf(one, one === schema.items ? `${path}[]` : path));
  const found = [...own, ...deeper].filter((name) => name !== path);
  return found.length > 0 || path === '' ? [...new Set(found)] : [path];
}

const inputOf = (schema: z.ZodType) => fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
export const clockFields = (): string[] => inputOf(FactShape);
export const feeFields = (): string[] => inputOf(FeeQuestion);

export const answerClockText = (text: string): unknown => answerEach(text, KnownFacts, clockAnswer);
export const answerFeeText = (text: string): unknown => answerEach(text, FeeQuestion, answerFee);

export const printClock = async (): Promise<void> => output(answerClockText(await readInput()));
export const printFee = async (): Promise<void> => output(answerFeeText(await readInput()));
