/** Reports beside each other: of several years, several bodies, several units. */
import { type Outcome, outcomeRule } from '../outcome/outcomes';

/** The blocks of table three's outcomes, in the order the form prints them. */
export const OUTCOME_GROUPS = ['granted', 'partial', 'refused', 'unavailable', 'not_processed', 'other'] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

export const groupOf = (outcome: Outcome): OutcomeGroup => {
  const row = outcomeRule(outcome).rows['2021'];
  return OUTCOME_GROUPS.find((group) => row === group || row.startsWith(`${group}_`)) ?? 'other';
};

/** Fewer answers say too little of anybody: nothing is ranked by them. */
export const FEWEST_RANKED = 30;

export interface Timeliness {
  /** Answers whose limit is known. */
  readonly timed: number;
  readonly inTime: number;
}

/** Share of answers given in time, 0 to 1; null where there are none. */
export const onTimeShare = ({ timed, inTime }: Timeliness): number | null => (timed === 0 ? null : inTime / timed);

/** Those with enough answers, the best first; and the others in the order they came, without a rank. */
export function ranked<R extends Timeliness>(rows: readonly R[]): { readonly ranked: R[]; readonly few: R[] } {
  const isEnough = ({ timed }: R) => timed >= FEWEST_RANKED;
  const share = (row: R) => onTimeShare(row) ?? 0;
  return {
    ranked: rows.filter(isEnough).sort((a, b) => share(b) - share(a)),
    few: rows.filter((row) => !isEnough(row)),
  };
}
