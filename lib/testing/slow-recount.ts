/**
 * Table three counted the slow way, to hold the product's against: plain loops over what the events say, with the rows of
 * both forms written out once more (国办公开办函〔2019〕60号, 〔2021〕30号). Shares nothing with the code it checks but the names of
 * events, so that a mistake in one is not repeated in the other.
 */
import type { CaseEvent } from '@/lib/domain/case/case-event';

const SAME_IN_BOTH = [
  ['granted', 'granted_already_public granted granted_public_interest'],
  ['partial', 'partial'],
  ['refused_state_secret', 'refused_state_secret'],
  ['refused_other_law', 'refused_other_law'],
  ['refused_safety_stability', 'refused_safety_stability'],
  ['refused_third_party', 'refused_third_party'],
  ['refused_internal_affairs', 'refused_internal_affairs'],
  ['refused_deliberative', 'refused_deliberative'],
  ['refused_enforcement_file', 'refused_enforcement_file'],
  ['refused_administrative_query', 'refused_administrative_query'],
  ['unavailable_not_held', 'unavailable_not_found unavailable_not_responsible'],
  ['unavailable_needs_creation', 'unavailable_needs_creation'],
  ['unavailable_still_unclear', 'unavailable_still_unclear'],
  ['not_processed_petition', 'not_processed_petition'],
  ['not_processed_repeat', 'not_processed_repeat'],
  ['not_processed_publication', 'not_processed_publication'],
  ['not_processed_excessive', 'not_processed_excessive'],
  ['not_processed_reconfirm', 'not_processed_reconfirm'],
] as const;

const ONLY_IN = {
  '2019': [
    ['other', 'other_no_supplement other_unpaid_fee other_withdrawn other_not_government_information other_archives'],
  ],
  '2021': [
    ['other_no_supplement', 'other_no_supplement'],
    ['other_unpaid_fee', 'other_unpaid_fee'],
    ['other_misc', 'other_withdrawn other_not_government_information other_archives'],
  ],
} as const;

const KINDS = ['natural', 'business', 'research', 'public_interest', 'legal_services', 'other_org'];

/** What the events say of a request, the last word on each point standing. */
function read(events: readonly CaseEvent[]) {
  let [kind, received, closed, outcome] = ['', '', '', ''];
  let receiptFellWithWithdrawal = false;
  for (const event of events) {
    if (event.type === 'received') kind = event.applicantKind;
    if (event.type === 'imported') [kind, received] = [event.applicantKind, event.receivedOn];
    if (event.type === 'registered') received = event.receivedOn;
    if (event.type === 'withdrawn') receiptFellWithWithdrawal = event.confirmsReceipt === true;
    if (event.type === 'closed') [closed, outcome] = [event.closedOn, event.outcome];
    if (event.type === 'reopened') {
      [closed, outcome] = ['', ''];
      if (receiptFellWithWithdrawal) received = '';
      receiptFellWithWithdrawal = false;
    }
    if (event.type === 'corrected') {
      kind = event.changes.applicantKind ?? kind;
      received = event.changes.receivedOn ?? received;
      closed = event.changes.closedOn ?? closed;
      outcome = event.changes.outcome ?? outcome;
    }
  }
  return { kind, received: received.slice(0, 4), closed: closed.slice(0, 4), outcome };
}

/** Row, then column, of table three of a year. @param histories each in its order. */
export function recountTable3(
  histories: readonly (readonly CaseEvent[])[],
  year: number,
  form: '2019' | '2021',
): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  const add = (row: string, kind: string) => {
    const line = (table[row] ??= Object.fromEntries([...KINDS, 'total'].map((column) => [column, 0])));
    if (!kind) return;
    line[kind] = (line[kind] ?? 0) + 1;
    line['total'] = (line['total'] ?? 0) + 1;
  };
  const leaves = [...SAME_IN_BOTH, ...ONLY_IN[form]];
  for (const row of ['new_received', 'carried_in', ...leaves.map(([row]) => row), 'total_handled', 'carried_out']) {
    add(row, '');
  }
  const asked = String(year);
  for (const events of histories) {
    const { kind, received, closed, outcome } = read(events);
    if (!received) continue;
    if (received === asked) add('new_received', kind);
    if (received < asked && (!closed || closed >= asked)) add('carried_in', kind);
    if (closed === asked) {
      add('total_handled', kind);
      for (const [row, outcomes] of leaves) if (outcomes.split(' ').includes(outcome)) add(row, kind);
    }
    if (received <= asked && (!closed || closed > asked)) add('carried_out', kind);
  }
  return table;
}
