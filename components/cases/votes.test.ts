import { expect, it } from 'vitest';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { fold } from '@/lib/domain/case/case-state';
import { day } from '@/lib/domain/day';
import { instant } from '@/lib/domain/instant';
import { FULL_REVIEW } from '@/lib/domain/review/review-plan';
import { sentBack, votesOf } from './votes';

const at = instant('2020-03-02T02:00:00.000Z');
const by = { userId: 'u1', name: '王某' };
const received: CaseEvent = {
  type: 'imported',
  at,
  by,
  acceptanceNumber: '2020-0001',
  channel: 'online',
  applicantKind: 'natural',
  subject: '补偿方案',
  description: '2019年某地块征收补偿方案',
  receivedOn: day('2020-03-02'),
  rowDigest: '',
};
const assigned: CaseEvent = { type: 'assigned', at, by, unitId: 'n1', note: '' };
const accepted: CaseEvent = { type: 'accepted', at, by, handlerId: 'u1' };
const drafted: CaseEvent = {
  type: 'drafted',
  at,
  by,
  outcome: 'granted',
  grounds: '',
  reply: '予以公开',
  reviewPlan: FULL_REVIEW,
};
const unit: CaseEvent = { type: 'reviewed', at, by, step: 'unit', opinion: '同意' };
const back: CaseEvent = { type: 'sent_back', at, by, step: 'secrecy', reason: '请核对附件' };

const statesOf = (...events: CaseEvent[]) => {
  const history = [received, assigned, accepted, ...events];
  return votesOf(fold(history), history).map(({ step, state }) => `${step} ${state}`);
};

it('shows which step has passed and which is in hand', () => {
  expect(statesOf(drafted, unit)).toEqual(['unit passed', 'secrecy inHand', 'legal toCome', 'signature toCome']);
});

it('forgets the votes on a draft that was sent back', () => {
  expect(statesOf(drafted, unit, back)).toEqual(['unit toCome', 'secrecy toCome', 'legal toCome', 'signature toCome']);
  expect(statesOf(drafted, unit, back, drafted)).toEqual([
    'unit inHand',
    'secrecy toCome',
    'legal toCome',
    'signature toCome',
  ]);
  expect(sentBack([received, assigned, accepted, drafted, unit, back])).toEqual([back]);
});

it('has no votes without a draft', () => {
  expect(statesOf()).toEqual([]);
});
