/** What the legal clock needs to know of a case; the law of time itself is in `clock/`. */
import type { ClockFacts } from '../clock/ledger';
import type { CaseState } from './case-state';

export const clockFacts = (state: CaseState): ClockFacts => ({
  receivedOn: state.receivedOn,
  supplements: state.supplement ? [state.supplement] : [],
  exclusions: [],
  fee: null,
  laterDate: null,
  extension: state.extension?.toldOn
    ? { workingDays: state.extension.workingDays, toldOn: state.extension.toldOn }
    : null,
});
