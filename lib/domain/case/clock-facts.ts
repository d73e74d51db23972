/** What the legal clock needs to know of a case; the law of time itself is in `clock/`. */
import { exclusionOf } from '../clock/consultation';
import type { ClockFacts } from '../clock/reply-clock';
import type { WorkCalendar } from '../clock/work-calendar';
import type { CaseState } from './case-state';

export const clockFacts = (state: CaseState, calendar: WorkCalendar): ClockFacts => ({
  receivedOn: state.receivedOn,
  supplements: state.supplements,
  exclusions: state.consultations.map((asked) => exclusionOf(asked, calendar)),
  extension: state.extension?.toldOn
    ? { workingDays: state.extension.workingDays, toldOn: state.extension.toldOn }
    : null,
  fee: state.fee,
  laterDate: state.laterDate,
});
