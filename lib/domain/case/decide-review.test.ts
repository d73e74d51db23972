import { describe, expect, it } from 'vitest';
import { aCase, staff, UNIT } from '@/lib/testing/case-builder';
import { answer, happenings, refusal } from '@/lib/testing/decisions';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import { FULL_REVIEW, ReviewPlan } from '@/lib/domain/review/review-plan';
import { stepInHand } from './case-state';
import type { CaseCommand } from './command';

const handling = () => aCase().received('2020-03-02').assigned().accepted();
const draft = (outcome: Outcome, grounds = ''): CaseCommand => ({
  type: 'draftOutcome',
  outcome,
  grounds,
  reply: '答复',
});
const APPROVE: CaseCommand = { type: 'approve', opinion: '同意' };
const SEND_BACK: CaseCommand = { type: 'sendBack', reason: '补充依据' };
const SIGN: CaseCommand = { type: 'sign' };

describe('drafting the outcome', () => {
  it('hands in outcome, grounds and reply with the review plan of the day', () => {
    expect(happenings(handling().attempt(staff('handler'), draft('partial', '第三十七条')))).toEqual([
      {
        type: 'drafted',
        outcome: 'partial',
        grounds: '第三十七条',
        reply: '答复',
        reviewPlan: [
          { step: 'unit', role: 'unit_head' },
          { step: 'secrecy', role: 'secrecy_reviewer' },
          { step: 'legal', role: 'legal_reviewer' },
        ],
      },
    ]);
  });

  it.each(['other_no_supplement', 'other_unpaid_fee', 'other_withdrawn'] as const)(
    '%s is not something a reply decides',
    (outcome) => {
      const attempt = handling().on('2021-06-01').attempt(staff('handler'), draft(outcome, '理由'));
      expect(refusal(attempt)).toEqual({ code: 'outcome_not_by_reply', field: 'outcome' });
    },
  );

  it.each(['granted', 'granted_already_public'] as const)('%s needs no grounds', (outcome) => {
    expect(answer(handling().attempt(staff('handler'), draft(outcome)))).toBe('ok');
  });

  it.each([
    ['granted_public_interest', '条例第十五条、第三十二条'],
    ['partial', '条例第三十七条'],
    ['refused_state_secret', '条例第十四条'],
    ['refused_third_party', '条例第十五条、第三十二条'],
    ['unavailable_not_found', '条例第三十六条第四项'],
    ['not_processed_repeat', '条例第三十六条第六项'],
    ['other_not_government_information', '条例第二条'],
  ] as const)('%s needs grounds under %s', (outcome, article) => {
    expect(refusal(handling().attempt(staff('handler'), draft(outcome)))).toEqual({
      code: 'outcome_grounds_required',
      field: 'grounds',
      article,
    });
    expect(answer(handling().attempt(staff('handler'), draft(outcome, '理由')))).toBe('ok');
  });
});

describe('review in the order of the plan', () => {
  it('passes unit, secrecy and legal review, then waits for signature', () => {
    const story = handling().drafted();
    const path = [];
    for (const role of ['unit_head', 'secrecy_reviewer', 'legal_reviewer'] as const) {
      path.push(stepInHand(story.state())?.step, ...happenings(story.attempt(staff(role), APPROVE)));
      story.by(staff(role), APPROVE);
    }
    expect(path).toEqual([
      'unit',
      { type: 'reviewed', step: 'unit', opinion: '同意' },
      'secrecy',
      { type: 'reviewed', step: 'secrecy', opinion: '同意' },
      'legal',
      { type: 'reviewed', step: 'legal', opinion: '同意' },
    ]);
    expect(story.state().status).toBe('awaiting_signature');
    expect(stepInHand(story.state())).toBeNull();
  });

  it('no step can be taken before its turn, and no signature before the last step', () => {
    const story = handling().drafted();
    expect(answer(story.attempt(staff('legal_reviewer'), APPROVE))).toBe('not_allowed');
    expect(answer(story.attempt(staff('office_head'), SIGN))).toBe('not_in_this_status');
  });

  it('with an empty plan a draft goes straight to signature', () => {
    const story = handling().reviewedBy([]).drafted();
    expect(story.state().status).toBe('awaiting_signature');
    expect(answer(story.attempt(staff('office_head'), SIGN))).toBe('ok');
  });

  it('with two steps it waits for two', () => {
    const story = handling()
      .reviewedBy([
        { step: 'secrecy', role: 'secrecy_reviewer' },
        { step: 'legal', role: 'legal_reviewer' },
      ])
      .drafted();
    expect(answer(story.attempt(staff('unit_head'), APPROVE))).toBe('not_allowed');
    story.by(staff('secrecy_reviewer'), APPROVE);
    expect(story.state().status).toBe('in_review');
    story.by(staff('legal_reviewer'), APPROVE);
    expect(story.state().status).toBe('awaiting_signature');
  });

  it('the plan says in which order, and who takes each step', () => {
    const story = handling()
      .reviewedBy([
        { step: 'legal', role: 'legal_reviewer' },
        { step: 'unit', role: 'unit_head' },
        { step: 'secrecy', role: 'supervisor' },
      ])
      .drafted();
    expect(answer(story.attempt(staff('unit_head'), APPROVE))).toBe('not_allowed');
    story.by(staff('legal_reviewer'), APPROVE).by(staff('unit_head'), APPROVE);
    expect(answer(story.attempt(staff('secrecy_reviewer'), APPROVE))).toBe('not_allowed');
    expect(story.by(staff('supervisor'), APPROVE).state().status).toBe('awaiting_signature');
  });

  it('a plan changed while a draft is under review does not touch that draft', () => {
    const story = handling().drafted().reviewedBy([]).by(staff('unit_head'), APPROVE);
    expect(stepInHand(story.state())).toEqual({ step: 'secrecy', role: 'secrecy_reviewer' });
  });

  it('a plan names each step once', () => {
    expect(ReviewPlan.safeParse(FULL_REVIEW).success).toBe(true);
    expect(ReviewPlan.safeParse([]).success).toBe(true);
    const twice = [
      { step: 'unit', role: 'unit_head' },
      { step: 'unit', role: 'legal_reviewer' },
    ];
    expect(ReviewPlan.safeParse(twice).success).toBe(false);
  });
});

describe('sending a draft back', () => {
  it.each([
    ['unit', 'unit_head', () => handling().drafted()],
    ['secrecy', 'secrecy_reviewer', () => handling().drafted().by(staff('unit_head'), APPROVE)],
    ['signature', 'office_head', () => handling().drafted().reviewed()],
  ] as const)('at %s, the %s gives it back to the handler with a reason', (step, role, story) => {
    expect(happenings(story().attempt(staff(role), SEND_BACK))).toEqual([
      { type: 'sent_back', step, reason: '补充依据' },
    ]);
    expect(story().by(staff(role), SEND_BACK).state()).toMatchObject({ status: 'handling', handlerId: 'the-handler' });
  });

  it('the next draft passes every step again', () => {
    const story = handling().drafted().reviewed().by(staff('office_head'), SEND_BACK).drafted('partial');
    expect(stepInHand(story.state())?.step).toBe('unit');
    expect(story.reviewed().state().status).toBe('awaiting_signature');
  });

  it.each([
    ['under review', () => handling().drafted().by(staff('unit_head'), APPROVE)],
    ['waiting for signature', () => handling().drafted().reviewed()],
  ])('a draft replaced by its handler while %s starts again at the first step', (_where, story) => {
    const redrafted = story().drafted('partial').state();
    expect(redrafted).toMatchObject({ status: 'in_review', draft: { outcome: 'partial', approved: [] } });
    expect(stepInHand(redrafted)?.step).toBe('unit');
  });

  it('a new draft follows the plan of its own day', () => {
    const story = handling().drafted().by(staff('unit_head'), SEND_BACK).reviewedBy([]).drafted();
    expect(story.state().status).toBe('awaiting_signature');
  });

  it('everyone who drafted is remembered, once each', () => {
    const reassign: CaseCommand = { type: 'reassign', unitId: UNIT, handlerId: 'another-handler', reason: '调整' };
    const story = handling()
      .drafted()
      .drafted('partial')
      .by(staff('unit_head'), SEND_BACK)
      .by(staff('unit_head'), reassign);
    story.by(staff('handler', 'another-handler'), draft('granted'));
    expect(story.state().drafterIds).toEqual(['the-handler', 'another-handler']);
  });
});

describe('signing', () => {
  it('adopts the draft on the day it is done', () => {
    const story = handling().drafted().reviewed().on('2020-03-20');
    expect(happenings(story.attempt(staff('office_head'), SIGN))).toEqual([{ type: 'signed', signedOn: '2020-03-20' }]);
    expect(story.signed().state()).toMatchObject({ status: 'awaiting_delivery', draft: { signedOn: '2020-03-20' } });
  });

  it('is not closing: the reply still has to go out', () => {
    expect(handling().drafted().reviewed().signed().state()).toMatchObject({ outcome: null, closedOn: null });
  });
});
