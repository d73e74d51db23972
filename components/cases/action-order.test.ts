import { expect, it } from 'vitest';
import type { AvailableAction } from '@/lib/domain/case/available-actions';
import type { Action } from '@/lib/domain/case/command';
import { orderActions } from './action-order';

const offer = (...actions: Action[]): AvailableAction[] => actions.map((action) => ({ action, blockedBy: null }));

it('puts first what moves the case on', () => {
  expect(orderActions(offer('reassign', 'draftOutcome', 'withdraw'), 'handling')).toEqual({
    primary: 'draftOutcome',
    others: ['reassign', 'withdraw'],
    blocked: [],
    notBegun: [],
  });
});

it('offers nothing as the main thing where only asides are possible', () => {
  expect(orderActions(offer('correct'), 'closed').primary).toBeNull();
});

it('never offers a blocked action as the main thing', () => {
  const blocked: AvailableAction = {
    action: 'recordSupplementNotice',
    blockedBy: { code: 'supplement_notice_recorded' },
  };
  const ordered = orderActions([blocked, ...offer('receiveSupplement', 'withdraw')], 'awaiting_supplement');
  expect(ordered.primary).toBe('receiveSupplement');
  expect(ordered.blocked).toEqual([blocked]);
});

it('keeps apart what nothing has led up to yet', () => {
  const told: AvailableAction = { action: 'tellExtension', blockedBy: { code: 'extension_not_approved' } };
  const asked: AvailableAction = { action: 'askSupplement', blockedBy: { code: 'supplement_already_asked' } };
  expect(orderActions([told, asked, ...offer('draftOutcome')], 'handling')).toMatchObject({
    primary: 'draftOutcome',
    blocked: [asked],
    notBegun: [told],
  });
});

it('puts an extension that waits for an answer before a new draft', () => {
  expect(orderActions(offer('draftOutcome', 'tellExtension', 'return'), 'handling').primary).toBe('tellExtension');
});

it('does not press for a new draft while the one handed in is with others', () => {
  expect(orderActions(offer('draftOutcome', 'withdraw'), 'in_review')).toMatchObject({
    primary: null,
    others: ['draftOutcome', 'withdraw'],
  });
});
