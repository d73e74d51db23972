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
    case 'consultation_received':
    case 'reasons_given':
    case 'fee_notice_received':
    case 'reply_received':
      return event.receivedOn;
    case 'supplement_asked':
    case 'consultation_sent':
    case 'reasons_asked':
    case 'fee_charged':
      return event.sentOn;
    case 'consultation_answered':
      return event.answeredOn;
    case 'fee_paid':
      return event.paidOn;
    case 'delivery_failed':
      return event.failed.on;
    case 'later_date_set':
      return event.toldOn;
    case 'extension_approved':
      return event.approvedOn;
    case 'fee_unpaid':
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
    case 'extension_asked':
      return event.askedOn ?? null;
    case 'assigned':
    case 'accepted':
    case 'returned':
    case 'reassigned':
    case 'drafted':
    case 'reviewed':
    case 'sent_back':
    case 'second_supplement_allowed':
    case 'reopened':
    case 'extension_refused':
    case 'corrected':
      return null;
    default:
      return event satisfies never;
  }
}
