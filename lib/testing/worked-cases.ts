/**
 * Worked cases of limits and fees, reckoned by hand with the State Council's holiday notices: what is known, and what has to
 * follow from it. The domain and the command line are held to the same list.
 */
import cases from './worked-cases.json';

interface WorkedCase {
  readonly id: string;
  readonly input: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

export const WORKED_CLOCK_CASES: readonly WorkedCase[] = cases.clock;
export const WORKED_FEE_CASES: readonly WorkedCase[] = cases.fee;
