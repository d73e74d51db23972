import { describe, expect, it } from 'vitest';
import { aCase, aContext, staff } from '@/lib/testing/case-builder';
import { answer, happenings } from '@/lib/testing/decisions';
import { day } from '../day';
import { ok } from '../result';
import { type CaseState, fold } from './case-state';
import type { CaseCommand } from './command';
import { decide } from './decide';
import { importPast } from './import-row';
import { openOrdered } from './ordered';

const ordered = { disputeId: 'dispute', caseId: 'earlier', acceptanceNumber: '2020-0001' };
const opened = { acceptanceNumber: '2020-0007', on: day('2020-09-08'), ordered };
const context = aContext(staff('legal_reviewer'), '2020-09-10');
const open = (story = aCase().received('2020-03-02', { channel: 'online', wantedForm: 'disc' })) =>
  openOrdered(story.state(), story.events()[0], opened, context);

describe('a case opened by an order', () => {
  it('asks for the same, is received on the day of the order and registered at once', () => {
    expect(happenings(ok(open()))).toEqual([
      {
        type: 'received',
        channel: 'online',
        applicantKind: 'natural',
        subject: '某事项',
        description: '申请公开某事项的有关信息',
        wantedForm: 'disc',
        wantedDelivery: 'post',
        acceptanceNumber: '2020-0007',
        arrivedOn: '2020-09-08',
        ordered,
      },
      { type: 'registered', receivedOn: '2020-09-08' },
    ]);
    expect(fold(open())).toMatchObject({ status: 'registered', imported: false, ordered });
  });

  it('over a case of a ledger goes out on paper, by post', () => {
    const past = { acceptanceNumber: '旧-1', applicantKind: 'business', channel: 'fax', closing: null } as const;
    const facts = { ...past, receivedOn: day('2019-06-03'), description: '某文件' };
    const [first] = importPast(facts, 'digest', context.at, { userId: 'ledger', name: '台账' });
    const events = openOrdered(fold(first ? [first] : []), first, opened, context);
    expect(events[0]).toMatchObject({
      wantedForm: 'paper',
      wantedDelivery: 'post',
      applicantKind: 'business',
      subject: '某文件',
    });
  });

  describe('has one day of arrival and receipt, whatever the channel', () => {
    const correct = (changes: Extract<CaseCommand, { type: 'correct' }>['changes']) =>
      decide(
        fold(open()),
        { type: 'correct', changes, reason: '日期有误' },
        aContext(staff('supervisor'), '2020-09-10'),
      );

    it('so that a correction of one moves both', () => {
      const on = day('2020-09-09');
      expect(happenings(correct({ receivedOn: on }))).toEqual([
        { type: 'corrected', changes: { arrivedOn: on, receivedOn: on }, reason: '日期有误' },
      ]);
    });

    it('and they cannot be said to differ', () => {
      expect(answer(correct({ arrivedOn: day('2020-09-07'), receivedOn: day('2020-09-09') }))).toBe(
        'arrival_is_receipt',
      );
    });

    it('nor does another channel ask for a confirmation', () => {
      const state: CaseState = { ...fold(open()), channel: 'in_person' };
      const changed = decide(
        state,
        { type: 'correct', changes: { channel: 'email' }, reason: '渠道有误' },
        aContext(staff('supervisor'), '2020-09-10'),
      );
      expect(happenings(changed)).toEqual([{ type: 'corrected', changes: { channel: 'email' }, reason: '渠道有误' }]);
    });
  });
});
