/** The due day that will follow from what has been typed so far, by the same clock as the case itself. */
import type { Channel } from '@/lib/domain/case/channel';
import { clockLedger } from '@/lib/domain/clock/ledger';
import { receivedOnly, supplementNoticeDue } from '@/lib/domain/clock/reply-clock';
import { replyWorkingDays } from '@/lib/domain/clock/limits';
import { receivedOn } from '@/lib/domain/clock/receipt';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import type { Day } from '@/lib/domain/day';

export interface ExpectedDue {
  readonly receivedOn: Day;
  readonly dueOn: Day;
  readonly provisional: boolean;
  readonly workingDays: number;
  readonly daysOff: number;
  readonly makeUpDays: number;
  readonly noticeDueOn: Day;
}

/** Null while receipt is still to be confirmed. */
export function expectedDue(
  calendar: WorkCalendar,
  channel: Channel,
  arrivedOn: Day,
  confirmedOn: Day | null,
): ExpectedDue | null {
  const received = receivedOn(channel, arrivedOn, confirmedOn);
  if (!received) return null;
  const ledger = clockLedger(receivedOnly(received), calendar);
  const counted = ledger.lines.find((line) => line.kind === 'counted');
  if (!ledger.dueOn) return null;
  return {
    receivedOn: received,
    dueOn: ledger.dueOn,
    provisional: ledger.provisional,
    workingDays: replyWorkingDays(received),
    daysOff: counted?.daysOff.length ?? 0,
    makeUpDays: counted?.makeUpDays.length ?? 0,
    noticeDueOn: supplementNoticeDue(received, calendar),
  };
}
