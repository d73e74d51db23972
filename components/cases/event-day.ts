/** The legal day an event happened on, where the law counts from it; the moment it was recorded is another thing. */
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { effectiveOn } from '@/lib/domain/case/delivery';
import type { Day } from '@/lib/domain/day';

export function eventDay(event: CaseEvent): Day | null {
  switch (event.type) {
    case 'received':
      return event.arrivedOn;
    case 'receipt_confirmed':
      return event.confirmedOn;
    case 'registered':
    case 'imported':
    case 'supplement_notice_received':
    case 'supplement_received':
      return event.receivedOn;
    case 'supplement_asked':
      return event.sentOn;
    case 'lapsed':
      return event.deadlineOn;
    case 'signed':
      return event.signedOn;
    case 'extended':
      return event.toldOn;
    case 'delivered':
      return effectiveOn(event.delivery);
    case 'withdrawn':
      return event.withdrawnOn;
    case 'closed':
      return event.closedOn;
    case 'assigned':
    case 'accepted':
    case 'returned':
    case 'reassigned':
    case 'drafted':
    case 'reviewed':
    case 'sent_back':
    case 'extension_asked':
    case 'extension_approved':
    case 'extension_refused':
    case 'corrected':
      return null;
    default:
      return event satisfies never;
  }
}
