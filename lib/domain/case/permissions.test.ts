import { describe, expect, it } from 'vitest';
import { aCase, type CaseBuilder, OTHER_UNIT, staff, UNIT } from '@/lib/testing/case-builder';
import { answer } from '@/lib/testing/decisions';
import type { Actor } from '@/lib/domain/staff/actor';
import { Role } from '@/lib/domain/staff/role';
import { refusalOf } from './available-actions';
import { CaseStatus } from './case-status';
import { type Action, ACTIONS } from './command';
import { isWithin, visibleTo } from './scope';
import { whoseMove } from './whose-move';

const received = () => aCase().received('2020-03-02');
const handling = () => received().assigned().accepted();
const approvedBy = (story: CaseBuilder, ...roles: Role[]) => {
  for (const role of roles) story.by(staff(role), { type: 'approve', opinion: '' });
  return story;
};

/** Every status, and in review every step; the handler is `the-handler` of `unit-a` wherever the case has one. */
const SITUATIONS = {
  awaiting_confirmation: () => aCase().arrived('2020-03-02', { channel: 'online' }),
  registered: received,
  awaiting_supplement: () => handling().supplementAsked('2020-03-03'),
  assigned: () => received().assigned(),
  handling,
  'in_review, unit': () => handling().drafted(),
  'in_review, secrecy': () => approvedBy(handling().drafted(), 'unit_head'),
  'in_review, legal': () => approvedBy(handling().drafted(), 'unit_head', 'secrecy_reviewer'),
  awaiting_signature: () => handling().drafted().reviewed(),
  awaiting_delivery: () => handling().drafted().reviewed().signed(),
  closed: () => handling().drafted().reviewed().signed().delivered(),
};
type Situation = keyof typeof SITUATIONS;
const situations = Object.keys(SITUATIONS) as Situation[];

/** Who may do what, written down by hand. What does not stand here is refused. */
const MAY: Readonly<Record<Situation, Readonly<Partial<Record<Action, string>>>>> = {
  awaiting_confirmation: {
    confirmReceipt: 'registrar',
    withdraw: 'registrar',
    correct: 'registrar supervisor',
  },
  registered: {
    assign: 'registrar',
    askSupplement: 'registrar',
    allowSecondSupplement: 'office_head',
    recordFeeNotice: 'registrar',
    recordPayment: 'registrar',
    lapseUnpaid: 'registrar',
    withdraw: 'registrar',
    correct: 'registrar supervisor',
  },
  awaiting_supplement: {
    recordSupplementNotice: 'registrar handler',
    receiveSupplement: 'registrar handler supervisor',
    lapse: 'registrar handler',
    withdraw: 'registrar handler',
    correct: 'registrar supervisor',
  },
  assigned: {
    accept: 'handler unit_head',
    return: 'handler unit_head',
    reassign: 'registrar unit_head supervisor',
    recordFeeNotice: 'registrar',
    recordPayment: 'registrar',
    lapseUnpaid: 'registrar',
    withdraw: 'registrar handler',
    correct: 'registrar supervisor',
  },
  handling: {
    draftOutcome: 'handler',
    askSupplement: 'handler',
    askExtension: 'handler',
    approveExtension: 'office_head',
    refuseExtension: 'office_head',
    tellExtension: 'registrar handler',
    allowSecondSupplement: 'office_head',
    consult: 'handler',
    recordConsultation: 'registrar handler',
    recordOpinion: 'registrar handler',
    askReasons: 'handler',
    receiveReasons: 'registrar handler',
    setLaterDate: 'office_head',
    chargeFee: 'handler',
    recordFeeNotice: 'registrar handler',
    recordPayment: 'registrar handler',
    lapseUnpaid: 'registrar handler',
    return: 'handler unit_head',
    reassign: 'registrar unit_head supervisor',
    withdraw: 'registrar handler',
    correct: 'registrar supervisor',
  },
  'in_review, unit': {
    approve: 'unit_head',
    sendBack: 'unit_head',
    draftOutcome: 'handler',
    askExtension: 'handler',
    approveExtension: 'office_head',
    refuseExtension: 'office_head',
    tellExtension: 'registrar handler',
    recordConsultation: 'registrar handler',
    recordOpinion: 'registrar handler',
    withdraw: 'registrar handler',
    correct: 'registrar supervisor',
  },
  'in_review, secrecy': {
    approve: 'secrecy_reviewer',
    sendBack: 'secrecy_reviewer',
    draftOutcome: 'handler',
    askExtension: 'handler',
    approveExtension: 'office_head',
    refuseExtension: 'office_head',
    tellExtension: 'registrar handler',
    recordConsultation: 'registrar handler',
    recordOpinion: 'registrar handler',
    withdraw: 'registrar handler',
    correct: 'registrar supervisor',
  },
  'in_review, legal': {
    approve: 'legal_reviewer',
    sendBack: 'legal_reviewer',
    draftOutcome: 'handler',
    askExtension: 'handler',
    approveExtension: 'office_head',
    refuseExtension: 'office_head',
    tellExtension: 'registrar handler',
    recordConsultation: 'registrar handler',
    recordOpinion: 'registrar handler',
    withdraw: 'registrar handler',
    correct: 'registrar supervisor',
  },
  awaiting_signature: {
    sign: 'office_head',
    sendBack: 'office_head',
    draftOutcome: 'handler',
    askExtension: 'handler',
    approveExtension: 'office_head',
    refuseExtension: 'office_head',
    tellExtension: 'registrar handler',
    recordConsultation: 'registrar handler',
    recordOpinion: 'registrar handler',
    withdraw: 'registrar handler',
    correct: 'registrar supervisor',
  },
  awaiting_delivery: {
    deliver: 'registrar',
    recordFailedDelivery: 'registrar',
    withdraw: 'registrar handler',
    correct: 'registrar supervisor',
  },
  closed: {
    recordFailedDelivery: 'registrar',
    recordReplyReceipt: 'registrar',
    reopen: 'supervisor',
    correct: 'supervisor',
  },
};

const mayDo = (situation: Situation, role: Role): Action[] =>
  ACTIONS.filter((action) => MAY[situation][action]?.split(' ').includes(role));

/** What the buttons offer, in the order of the list of actions, blocked ones included. */
const offered = (story: CaseBuilder, actor: Actor): Action[] => {
  const shown = story.actionsOf(actor).map(({ action }) => action);
  expect(new Set(shown).size).toBe(shown.length);
  return ACTIONS.filter((action) => shown.includes(action));
};

const isTurnedAway = (story: CaseBuilder, actor: Actor, action: Action): boolean => {
  const code = refusalOf(action, story.state(), story.context(actor))?.code;
  return code === 'not_in_this_status' || code === 'not_allowed';
};

describe('the permission matrix: ten roles, nine statuses, every action', () => {
  it('reaches every status, and knows every action it names', () => {
    const reached = new Set(situations.map((situation) => SITUATIONS[situation]().state().status));
    expect([...reached].sort()).toEqual([...CaseStatus.options].sort());
    expect(Role.options).toHaveLength(10);
    const named = new Set(situations.flatMap((situation) => Object.keys(MAY[situation])));
    expect([...named].sort()).toEqual([...ACTIONS].sort());
  });

  const rows = situations.flatMap((situation) => Role.options.map((role) => ({ situation, role })));

  it.each(rows)('$situation: a $role is offered what the table lists and nothing else', ({ situation, role }) => {
    expect(offered(SITUATIONS[situation](), staff(role))).toEqual(mayDo(situation, role));
  });

  it.each(rows)('$situation: a $role who sends anything else is turned away', ({ situation, role }) => {
    const story = SITUATIONS[situation]();
    const letThrough = ACTIONS.filter((action) => !isTurnedAway(story, staff(role), action));
    expect(letThrough).toEqual(mayDo(situation, role));
  });

  it.each(rows)('$situation: for a $role the button and the door give the same reason', ({ situation, role }) => {
    const story = SITUATIONS[situation]();
    for (const { action, blockedBy } of story.actionsOf(staff(role))) {
      expect(refusalOf(action, story.state(), story.context(staff(role)))).toEqual(blockedBy);
    }
  });

  it.each(rows)('$situation: a $role who may act on the case also sees it', ({ situation, role }) => {
    const story = SITUATIONS[situation]();
    const state = story.state();
    const sees = isWithin(visibleTo(staff(role)), { ...state, moverRole: whoseMove(state).role });
    if (mayDo(situation, role).length > 0) expect(sees).toBe(true);
  });
});

describe('a handler reaches only their own cases', () => {
  const colleague = staff('handler', 'another-handler');
  const HELD: Situation[] = ['awaiting_supplement', 'handling', 'in_review, unit', 'awaiting_signature', 'closed'];

  it.each(HELD)('%s: a colleague of the same unit who does not hold the case may do nothing', (situation) => {
    const story = SITUATIONS[situation]();
    expect(offered(story, colleague)).toEqual([]);
    for (const action of ACTIONS) expect(isTurnedAway(story, colleague, action)).toBe(true);
  });

  it('anyone of the unit may take, return or withdraw a case that nobody holds yet', () => {
    expect(offered(SITUATIONS.assigned(), colleague)).toEqual(['accept', 'return', 'withdraw']);
  });

  it('a handler of another unit may do nothing, held or not', () => {
    const stranger = staff('handler', 'handler-b', OTHER_UNIT);
    for (const situation of situations) expect(offered(SITUATIONS[situation](), stranger)).toEqual([]);
  });

  it('a case asked back by the office before any unit had it is nobody’s but the office’s', () => {
    const story = received().supplementAsked('2020-03-03');
    expect(offered(story, staff('handler'))).toEqual([]);
    expect(offered(story, staff('registrar'))).toEqual([
      'recordSupplementNotice',
      'receiveSupplement',
      'lapse',
      'withdraw',
      'correct',
    ]);
  });

  it('whoever held the case before it was given to another has no more say', () => {
    const story = handling().by(staff('supervisor'), {
      type: 'reassign',
      unitId: UNIT,
      handlerId: 'another-handler',
      reason: '工作调整',
    });
    expect(offered(story, staff('handler'))).toEqual([]);
    expect(offered(story, colleague)).toEqual(mayDo('handling', 'handler'));
  });
});

describe('a unit head reaches the cases of their unit and of the units below it', () => {
  it('the head of another unit may do nothing', () => {
    const other = staff('unit_head', 'other-head', OTHER_UNIT);
    for (const situation of situations) expect(offered(SITUATIONS[situation](), other)).toEqual([]);
  });

  it('the head of the unit above takes the unit step too', () => {
    const above: Actor = { ...staff('unit_head', 'upper-head', 'upper'), unitIds: ['upper', UNIT] };
    expect(offered(SITUATIONS['in_review, unit'](), above)).toEqual(['approve', 'sendBack']);
  });
});

describe('the three administrators see no case', () => {
  it.each(['system_admin', 'security_admin', 'auditor'] as const)('a %s has an empty scope', (role) => {
    expect(visibleTo(staff(role))).toEqual([]);
    for (const situation of situations) {
      const state = SITUATIONS[situation]().state();
      expect(isWithin(visibleTo(staff(role)), { ...state, moverRole: whoseMove(state).role })).toBe(false);
    }
  });
});

describe('four eyes: nobody passes or signs what they drafted', () => {
  /** The handler of the case, who holds every role of the path to signature as well. */
  const drafter: Actor = {
    ...staff('handler'),
    roles: ['handler', 'unit_head', 'secrecy_reviewer', 'legal_reviewer', 'office_head'],
  };

  it.each(['in_review, unit', 'in_review, secrecy', 'in_review, legal'] as const)(
    '%s: the drafter can neither approve nor send back',
    (situation) => {
      const story = SITUATIONS[situation]();
      expect(answer(story.attempt(drafter, { type: 'approve', opinion: '' }))).toBe('four_eyes');
      expect(answer(story.attempt(drafter, { type: 'sendBack', reason: '再改' }))).toBe('four_eyes');
      const blocked = story.actionsOf(drafter).filter(({ blockedBy }) => blockedBy?.code === 'four_eyes');
      expect(blocked.map(({ action }) => action)).toEqual(['approve', 'sendBack']);
    },
  );

  it('the drafter can neither sign nor send back at signature', () => {
    const story = SITUATIONS.awaiting_signature();
    expect(answer(story.attempt(drafter, { type: 'sign' }))).toBe('four_eyes');
    expect(answer(story.attempt(drafter, { type: 'sendBack', reason: '再改' }))).toBe('four_eyes');
    expect(answer(story.attempt(staff('office_head'), { type: 'sign' }))).toBe('ok');
  });

  it('who drafted an earlier version stays excluded when another handler drafts the next', () => {
    const colleague = staff('handler', 'another-handler');
    const story = handling()
      .drafted()
      .by(staff('unit_head'), { type: 'sendBack', reason: '补充依据' })
      .by(staff('unit_head'), { type: 'reassign', unitId: UNIT, handlerId: 'another-handler', reason: '另行拟办' })
      .by(colleague, { type: 'draftOutcome', outcome: 'granted', grounds: '', reply: '重拟答复' });
    expect(answer(story.attempt(drafter, { type: 'approve', opinion: '' }))).toBe('four_eyes');
    story.reviewed();
    expect(answer(story.attempt(drafter, { type: 'sign' }))).toBe('four_eyes');
    const colleagueAsHead: Actor = { ...colleague, roles: ['handler', 'office_head'] };
    expect(answer(story.attempt(colleagueAsHead, { type: 'sign' }))).toBe('four_eyes');
    expect(answer(story.attempt(staff('office_head'), { type: 'sign' }))).toBe('ok');
  });

  it('whoever asked for an extension does not consent to it', () => {
    const story = handling().by(drafter, { type: 'askExtension', workingDays: 5, reason: '检索量大' });
    expect(answer(story.attempt(drafter, { type: 'approveExtension' }))).toBe('four_eyes');
    expect(answer(story.attempt(staff('office_head'), { type: 'approveExtension' }))).toBe('ok');
  });

  it('a unit head who did not draft may review although they are a handler too', () => {
    const head: Actor = { ...staff('unit_head'), roles: ['handler', 'unit_head'] };
    expect(answer(SITUATIONS['in_review, unit']().attempt(head, { type: 'approve', opinion: '' }))).toBe('ok');
  });
});
