import { describe, expect, it } from 'vitest';
import { aCase, aContext, staff } from '@/lib/testing/case-builder';
import { answer, happenings, refusal } from '@/lib/testing/decisions';
import { day } from '@/lib/domain/day';
import { instant } from '@/lib/domain/instant';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import type { Correction } from './correction';
import { fold } from './case-state';
import type { CaseCommand } from './command';
import { decide } from './decide';
import { importPast } from './import-row';

const open = () => aCase().received('2020-03-02').assigned().accepted().on('2020-04-10');
/** Signed and posted on Fri 20 March 2020. */
const closed = () =>
  aCase()
    .received('2020-03-02')
    .assigned()
    .accepted()
    .drafted()
    .reviewed()
    .on('2020-03-20')
    .signed()
    .delivered()
    .on('2020-04-10');

const correct = (changes: Correction) => ({ type: 'correct', changes, reason: '登记错误' }) as const;
const supervisor = staff('supervisor');

describe('correcting the record', () => {
  it('adds an event with what changed and why; nothing is overwritten', () => {
    const story = open();
    const before = story.events().length;
    expect(happenings(story.attempt(supervisor, correct({ applicantKind: 'business', subject: '新事项' })))).toEqual([
      { type: 'corrected', changes: { applicantKind: 'business', subject: '新事项' }, reason: '登记错误' },
    ]);
    story.by(supervisor, correct({ applicantKind: 'business', subject: '新事项' }));
    expect(story.events()).toHaveLength(before + 1);
    expect(story.state()).toMatchObject({ applicantKind: 'business', subject: '新事项', status: 'handling' });
  });

  it('keeps only what really differs', () => {
    const attempt = open().attempt(supervisor, correct({ subject: '某事项', channel: 'signed_mail' }));
    expect(happenings(attempt)).toMatchObject([{ changes: { channel: 'signed_mail' } }]);
  });

  it.each([
    ['no field at all', {}],
    ['the values that are there already', { subject: '某事项', receivedOn: day('2020-03-02') }],
    ['fields left undefined', { subject: undefined }],
  ])('with %s there is nothing to correct', (_what, changes: Correction) => {
    expect(answer(open().attempt(supervisor, correct(changes)))).toBe('nothing_to_correct');
  });

  it('may move a case into the column and the year where it belongs', () => {
    const story = aCase()
      .received('2021-01-04')
      .by(staff('registrar'), correct({ receivedOn: day('2020-12-31') }));
    expect(story.state()).toMatchObject({ receivedOn: '2020-12-31', arrivedOn: '2020-12-31' });
  });
});

describe('outcome and closing day', () => {
  it.each<[string, Correction]>([
    ['outcome', { outcome: 'partial' }],
    ['closing day', { closedOn: day('2020-03-19') }],
  ])('the %s of an open case cannot be corrected', (_field, changes) => {
    expect(refusal(open().attempt(supervisor, correct(changes)))).toEqual({
      code: 'not_in_this_status',
      values: { status: 'handling' },
    });
  });

  it('of a closed case they can, by the supervisor alone', () => {
    const changes: Correction = { outcome: 'partial', closedOn: day('2020-03-23') };
    expect(answer(closed().attempt(staff('registrar'), correct(changes)))).toBe('not_allowed');
    expect(closed().by(supervisor, correct(changes)).state()).toMatchObject({
      status: 'closed',
      outcome: 'partial',
      closedOn: '2020-03-23',
    });
  });

  it('a fee that was never charged was not left unpaid (国办函〔2020〕109号)', () => {
    const withdrawn = open()
      .by(staff('registrar'), { type: 'withdraw', withdrawnOn: day('2020-03-20'), proof: '撤回申请书' })
      .on('2021-01-04');
    const unpaid: Correction = { outcome: 'other_unpaid_fee', closedOn: day('2021-01-04') };
    expect(answer(withdrawn.attempt(supervisor, correct(unpaid)))).toBe('fee_not_charged');
    expect(answer(closed().on('2021-01-04').attempt(supervisor, correct(unpaid)))).toBe('outcome_not_by_reply');
  });

  it('a past case cannot have ended by the fee measure before it was in force, 2021-01-01', () => {
    const past = (closedOn: string) => {
      const events = importPast(
        {
          acceptanceNumber: '2020-0001',
          applicantKind: 'natural',
          channel: 'in_person',
          receivedOn: day('2020-12-01'),
          description: '某事项',
          closing: { closedOn: day('2021-01-05'), outcome: 'other_withdrawn' },
        },
        'digest',
        instant('2021-02-01T02:00:00.000Z'),
        { userId: 'ledger', name: '台账' },
      );
      const changes: Correction = { outcome: 'other_unpaid_fee', closedOn: day(closedOn) };
      return answer(decide(fold(events), correct(changes), aContext(supervisor, '2021-02-01')));
    };
    expect(['2020-12-31', '2021-01-01'].map(past)).toEqual(['outcome_not_available_yet', 'ok']);
  });
});

describe('four eyes and the rule table', () => {
  it('whoever drafted does not correct how the case ended, whatever else they are', () => {
    const both = { ...supervisor, userId: 'the-handler', roles: ['handler', 'supervisor'] as const };
    expect(answer(closed().attempt(both, correct({ outcome: 'partial' })))).toBe('four_eyes');
    expect(answer(closed().attempt(both, correct({ closedOn: day('2020-03-23') })))).toBe('four_eyes');
    expect(answer(closed().attempt(both, correct({ subject: '新事项' })))).toBe('ok');
  });

  it.each<Outcome>(['granted', 'refused_state_secret', 'unavailable_not_found'])(
    'a case that ended without a reply cannot have ended %s: nobody reviewed or signed that',
    (outcome) => {
      const withdrawn = open()
        .by(staff('registrar'), { type: 'withdraw', withdrawnOn: day('2020-03-20'), proof: '撤回申请书' })
        .on('2020-04-10');
      expect(refusal(withdrawn.attempt(supervisor, correct({ outcome })))).toEqual({
        code: 'outcome_needs_reply',
        field: 'outcome',
      });
    },
  );

  it('nobody gives up for want of a supplement that was never asked for (Art. 30)', () => {
    const withdrawn = open()
      .by(staff('registrar'), { type: 'withdraw', withdrawnOn: day('2020-03-20'), proof: '撤回申请书' })
      .on('2020-04-10');
    expect(answer(withdrawn.attempt(supervisor, correct({ outcome: 'other_no_supplement' })))).toBe(
      'outcome_needs_supplement',
    );
  });

  it('a request is excessive only where reasons were asked for and none came in time, or no good ones (Art. 35)', () => {
    const asked = (answerBy: string) =>
      open()
        .on('2020-03-09')
        .by(staff('handler'), { type: 'askReasons', sentOn: day('2020-03-09'), answerBy: day(answerBy) })
        .drafted()
        .reviewed()
        .on('2020-03-20')
        .signed()
        .delivered();
    const excessive: Correction = { outcome: 'not_processed_excessive' };
    const answers = [closed(), asked('2020-03-20'), asked('2020-03-19')].map((story) =>
      answer(story.attempt(supervisor, correct(excessive))),
    );
    expect(answers).toEqual(['excess_reasons_not_asked', 'excess_reasons_awaited', 'ok']);
  });

  it('judges the excessive request by the days as corrected', () => {
    const ended = open()
      .on('2020-03-09')
      .by(staff('handler'), { type: 'askReasons', sentOn: day('2020-03-09'), answerBy: day('2020-03-25') })
      .drafted()
      .reviewed()
      .on('2020-03-20')
      .signed()
      .delivered();
    const given = (answerBy: string) =>
      answer(
        ended.attempt(
          supervisor,
          correct({ outcome: 'not_processed_excessive', days: { 'reasons_limit-1': day(answerBy) } }),
        ),
      );
    expect(['2020-03-20', '2020-03-19'].map(given)).toEqual(['excess_reasons_awaited', 'ok']);
    ended.by(
      supervisor,
      correct({ outcome: 'not_processed_excessive', days: { 'reasons_limit-1': day('2020-03-19') } }),
    );
    const later = correct({ days: { 'reasons_limit-1': day('2020-03-25') } });
    expect(answer(ended.attempt(supervisor, later))).toBe('excess_reasons_awaited');
  });

  it('nobody gave up what they did in time, nor a period of which nobody knows that it ran', () => {
    const withdrawn = (story: ReturnType<typeof aCase>) =>
      story.by(staff('registrar'), { type: 'withdraw', withdrawnOn: day('2020-04-20'), proof: '撤回申请书' });
    const asked = () => aCase().received('2020-03-02').supplementAsked('2020-03-05', 5);
    const notice: CaseCommand = { type: 'recordSupplementNotice', receivedOn: day('2020-03-05') };
    const came: CaseCommand = { type: 'receiveSupplement', receivedOn: day('2020-03-10'), content: '补正' };
    const registrar = staff('registrar');
    const given = [
      withdrawn(asked().on('2020-04-20')),
      withdrawn(asked().by(registrar, notice).on('2020-04-20').by(registrar, came)),
      withdrawn(asked().by(registrar, notice).on('2020-04-20')),
    ].map((story) => answer(story.attempt(supervisor, correct({ outcome: 'other_no_supplement' }))));
    expect(given).toEqual(['supplement_notice_unproven', 'outcome_supplement_came', 'ok']);
  });

  it('nobody gave up a fee they paid (国办函〔2020〕109号)', () => {
    const charged = (...steps: CaseCommand[]) =>
      steps
        .reduce(
          (story, command) => story.by(staff('handler'), command),
          aCase().received('2021-02-22').assigned().accepted().on('2021-04-20'),
        )
        .by(staff('registrar'), { type: 'withdraw', withdrawnOn: day('2021-04-20'), proof: '撤回申请书' });
    const fee: CaseCommand = { type: 'chargeFee', mode: 'per_page', pages: 100, sentOn: day('2021-03-01') };
    const notice: CaseCommand = { type: 'recordFeeNotice', receivedOn: day('2021-03-01') };
    const paid: CaseCommand = { type: 'recordPayment', paidOn: day('2021-03-05'), proof: '票据' };
    const given = [charged(fee), charged(fee, notice, paid), charged(fee, notice)].map((story) =>
      answer(story.attempt(supervisor, correct({ outcome: 'other_unpaid_fee' }))),
    );
    expect(given).toEqual(['fee_notice_unproven', 'outcome_fee_came', 'ok']);
  });

  it('an outcome that has to say why needs the grounds of the draft (Art. 36)', () => {
    const story = (grounds: string) =>
      aCase()
        .received('2020-03-02')
        .assigned()
        .accepted()
        .drafted('granted', grounds)
        .reviewed()
        .signed()
        .delivered('2020-03-20');
    const refused: Correction = { outcome: 'refused_state_secret' };
    const given = ['', '涉及国家秘密'].map((grounds) => answer(story(grounds).attempt(supervisor, correct(refused))));
    expect(given).toEqual(['outcome_grounds_required', 'ok']);
  });

  it('still unclear after the supplement needs a supplement (Art. 30)', () => {
    expect(answer(closed().attempt(supervisor, correct({ outcome: 'unavailable_still_unclear' })))).toBe(
      'outcome_needs_supplement',
    );
  });
});

describe('the channel', () => {
  it('that asks for confirmation brings its day of receipt with it (Art. 31)', () => {
    const online: Correction = { channel: 'online' };
    expect(answer(open().attempt(supervisor, correct(online)))).toBe('receipt_day_with_channel');
    const story = open().by(supervisor, correct({ ...online, receivedOn: day('2020-03-03') }));
    expect(story.state()).toMatchObject({ channel: 'online', receivedOn: '2020-03-03', status: 'handling' });
  });
});

describe('arrival and receipt (Art. 31)', () => {
  const online = () =>
    aCase()
      .arrived('2020-03-05', { channel: 'online' })
      .on('2020-03-06')
      .by(staff('registrar'), { type: 'confirmReceipt', confirmedOn: day('2020-03-06'), how: '电话' });
  const answers = (...changes: Correction[]) =>
    changes.map((one) => answer(online().on('2020-03-20').attempt(supervisor, correct(one))));

  it('a request is not confirmed before it is there', () => {
    expect(
      answers(
        { receivedOn: day('2020-03-04') },
        { receivedOn: day('2020-03-05') },
        { arrivedOn: day('2020-03-07') },
        { arrivedOn: day('2020-03-04'), receivedOn: day('2020-03-04') },
      ),
    ).toEqual(['day_before_arrival', 'ok', 'day_before_arrival', 'ok']);
  });

  it('what is handed in arrives and is received on one day, whichever of them is corrected', () => {
    const handedIn = () => aCase().received('2020-03-05').on('2020-03-20');
    const moved = { arrivedOn: '2020-03-03', receivedOn: '2020-03-03' };
    for (const changes of [{ arrivedOn: day('2020-03-03') }, { receivedOn: day('2020-03-03') }]) {
      expect(handedIn().by(supervisor, correct(changes)).state()).toMatchObject(moved);
    }
    const both = { arrivedOn: day('2020-03-03'), receivedOn: day('2020-03-04') };
    expect(answer(handedIn().attempt(supervisor, correct(both)))).toBe('arrival_is_receipt');
  });

  it('found to have been handed in, a request was received the day it arrived', () => {
    expect(
      online()
        .by(supervisor, correct({ channel: 'in_person' }))
        .state(),
    ).toMatchObject({ channel: 'in_person', arrivedOn: '2020-03-05', receivedOn: '2020-03-05' });
  });

  it('an earlier receipt that shows an extension to have been told too late is for the supervisor (Art. 33)', () => {
    const extended = open()
      .on('2020-03-30')
      .by(staff('handler'), { type: 'askExtension', workingDays: 5, reason: '检索量大' })
      .by(staff('office_head'), { type: 'approveExtension' })
      .by(staff('handler'), { type: 'tellExtension', toldOn: day('2020-03-30') });
    // Received Fri 28 February the limit still ends on Fri 27 March, three days before the applicant was told.
    const truth = correct({ receivedOn: day('2020-02-28') });
    expect(answer(extended.attempt(supervisor, { ...truth, knowing: true }))).toBe('ok');
    expect(refusal(extended.attempt(staff('registrar'), truth))).toEqual({
      code: 'told_too_late_on_record',
      article: '条例第三十三条',
      field: 'receivedOn',
      values: { dueOn: '2020-03-27' },
    });
  });

  it('a request given up was given up the day after its period, not sooner or later', () => {
    const lapsed = aCase()
      .received('2020-03-02')
      .supplementAsked('2020-03-05', 5)
      .by(staff('registrar'), { type: 'recordSupplementNotice', receivedOn: day('2020-03-05') })
      .on('2020-04-01')
      .by(staff('registrar'), { type: 'lapse' });
    // Five working days from Thu 5 March end on Thu 12 March; the case ends on the 13th.
    const on = (closedOn: string) => answer(lapsed.attempt(supervisor, correct({ closedOn: day(closedOn) })));
    expect([lapsed.state().closedOn, ...['2020-03-12', '2020-03-16'].map(on)]).toEqual([
      '2020-03-13',
      'closing_follows_period',
      'closing_follows_period',
    ]);
  });
});

describe('days that contradict each other', () => {
  it.each<[string, string, Correction]>([
    ['received tomorrow', 'day_in_future', { receivedOn: day('2020-04-11') }],
    ['closed tomorrow', 'day_in_future', { closedOn: day('2020-04-11') }],
    // The limit ends on Mon 30 March.
    ['closed on the last day', 'ok', { closedOn: day('2020-03-30') }],
    ['closed the day after', 'lateness_required', { closedOn: day('2020-03-31') }],
    [
      'closed today, with a reason',
      'ok',
      { closedOn: day('2020-04-10'), lateness: { cause: 'oversight', reason: '漏寄' } },
    ],
    ['closed on the day of signature', 'ok', { closedOn: day('2020-03-20'), subject: '新事项' }],
    ['closed before it was signed', 'day_before_step', { closedOn: day('2020-03-19') }],
    ['received on the day of closing', 'ok', { receivedOn: day('2020-03-20') }],
    ['received after closing', 'day_before_step', { receivedOn: day('2020-03-21') }],
    [
      'received after it was signed, closed later still',
      'day_before_step',
      { receivedOn: day('2020-03-23'), closedOn: day('2020-03-24') },
    ],
    ['both moved, in order', 'ok', { receivedOn: day('2020-02-28'), closedOn: day('2020-03-23') }],
  ])('received 2 March, closed 20 March, told 10 April: %s is %s', (_what, expected, changes) => {
    expect(answer(closed().attempt(supervisor, correct(changes)))).toBe(expected);
  });

  it('says which days clash', () => {
    expect(refusal(closed().attempt(supervisor, correct({ receivedOn: day('2020-03-21') })))).toEqual({
      code: 'day_before_step',
      field: 'receivedOn',
      values: { step: 'signedOn', on: '2020-03-20', after: 'receivedOn', earliest: '2020-03-21' },
    });
    expect(refusal(closed().attempt(supervisor, correct({ closedOn: day('2020-03-19') })))).toEqual({
      code: 'day_before_step',
      field: 'closedOn',
      values: { step: 'closedOn', on: '2020-03-19', after: 'signedOn', earliest: '2020-03-20' },
    });
  });

  it.each([
    ['its signature', () => open().on('2020-03-27').drafted().reviewed().signed()],
    ['its supplement notice', () => open().supplementAsked('2020-03-27')],
    [
      'its extension',
      () =>
        open()
          .on('2020-03-27')
          .by(staff('handler'), { type: 'askExtension', workingDays: 5, reason: '检索量大' })
          .by(staff('office_head'), { type: 'approveExtension' })
          .by(staff('handler'), { type: 'tellExtension', toldOn: day('2020-03-27') }),
    ],
  ])('a request cannot have been received after %s', (_step, story) => {
    const on = (receivedOn: string) =>
      answer(
        story()
          .on('2020-04-10')
          .attempt(supervisor, correct({ receivedOn: day(receivedOn) })),
      );
    expect(['2020-03-27', '2020-03-28'].map(on)).toEqual(['ok', 'day_before_step']);
  });

  it('a request that still waits for confirmation has no day of receipt to correct', () => {
    const waiting = aCase().arrived('2020-03-02', { channel: 'email' });
    expect(refusal(waiting.attempt(staff('registrar'), correct({ receivedOn: day('2020-03-02') })))).toEqual({
      code: 'confirmation_day_required',
      article: '条例第三十一条',
      field: 'receivedOn',
    });
    expect(answer(waiting.attempt(staff('registrar'), correct({ applicantKind: 'research' })))).toBe('ok');
  });
});
