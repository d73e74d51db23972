/** `clock` and `fee`: facts in on stdin as JSON, what follows from them out. They open no database and know no body. */
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

export const answerClockText = (text: string): unknown => answerEach(text, KnownFacts, clockAnswer);
export const answerFeeText = (text: string): unknown => answerEach(text, FeeQuestion, answerFee);

export const printClock = async (): Promise<void> => output(answerClockText(await readInput()));
export const printFee = async (): Promise<void> => output(answerFeeText(await readInput()));
