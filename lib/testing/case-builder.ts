/**
 * Histories for tests, told as they happen: `aCase().received('2020-03-02').assigned().accepted()…`. Every step is decided
 * by the real rules; a step that is refused fails the test that told it.
 */
import { type AvailableAction, availableActions, type DecisionContext } from '@/lib/domain/case/available-actions';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { type CaseState, fold } from '@/lib/domain/case/case-state';
import type { CaseCommand, Register } from '@/lib/domain/case/command';
import { decide, decideRegister } from '@/lib/domain/case/decide';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { needsConfirmation } from '@/lib/domain/clock/receipt';
import { day, type Day } from '@/lib/domain/day';
import { instant } from '@/lib/domain/instant';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import type { Result } from '@/lib/domain/result';
import { FULL_REVIEW, type ReviewPlan } from '@/lib/domain/review/review-plan';
import type { Actor } from '@/lib/domain/staff/actor';
import type { Role } from '@/lib/domain/staff/role';

export const UNIT = 'unit-a';
export const OTHER_UNIT = 'unit-b';

/** One person for each role, all of them in the unit that handles the case. */
export const staff = (role: Role, userId = `the-${role}`, unitId: string = UNIT): Actor => ({
  userId,
  name: userId,
  bodyId: 'body',
  roles: [role],
  unitId,
  unitIds: [unitId],
});

export const aContext = (actor: Actor, today: string, reviewPlan: ReviewPlan = FULL_REVIEW) => ({
  actor,
  today: day(today),
  at: instant(`${today}T02:00:00.000Z`),
  calendar: NATIONAL_CALENDAR,
  reviewPlan,
  applicantCounts: { month: 1, year: 1, ordinalInMonth: 1 },
  directory: {
    unitIds: new Set([UNIT, OTHER_UNIT]),
    handlers: new Map([
      ['the-handler', UNIT],
      ['another-handler', UNIT],
      ['handler-b', OTHER_UNIT],
    ]),
  },
});

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

export const aRequest = (arrivedOn: string, more: Partial<Register> = {}): Register => ({
  type: 'register',
  channel: 'in_person',
  applicantKind: 'natural',
  subject: '某事项',
  description: '申请公开某事项的有关信息',
  wantedForm: 'paper',
  wantedDelivery: 'post',
  arrivedOn: day(arrivedOn),
  ...more,
});

export class CaseBuilder {
  private history: CaseEvent[] = [];
  private today: Day = day('2020-03-02');
  private reviewPlan: ReviewPlan = FULL_REVIEW;
  private applicantCounts = { month: 1, year: 1, ordinalInMonth: 1 };

  /** From here on the story is told on this day. */
  on(today: string): this {
    this.today = day(today);
    return this;
  }

  reviewedBy(plan: ReviewPlan): this {
    this.reviewPlan = plan;
    return this;
  }

  /** The applicant has asked this often in the month and the year; this request is the month's last. */
  asking(month: number, year = month): this {
    this.applicantCounts = { month, year, ordinalInMonth: month };
    return this;
  }

  arrived(arrivedOn: string, more: Partial<Register> = {}): this {
    if (arrivedOn > this.today || this.history.length === 0) this.on(arrivedOn);
    this.history = value(decideRegister(aRequest(arrivedOn, more), '2020-0001', this.context(staff('registrar'))));
    return this;
  }

  /** Arrived, and received in law the same day whatever the channel. */
  received(receivedOn: string, more: Partial<Register> = {}): this {
    const confirmation = { confirmedOn: day(receivedOn), how: '电话' };
    return this.arrived(receivedOn, needsConfirmation(more.channel ?? 'in_person') ? { confirmation, ...more } : more);
  }

  by(actor: Actor, command: CaseCommand): this {
    this.history.push(...value(this.attempt(actor, command)));
    return this;
  }

  attempt(actor: Actor, command: CaseCommand): Result<CaseEvent[]> {
    return decide(this.state(), command, this.context(actor));
  }

  assigned(): this {
    return this.by(staff('registrar'), { type: 'assign', unitId: UNIT, note: '' });
  }

  accepted(): this {
    return this.by(staff('handler'), { type: 'accept', handlerId: 'the-handler' });
  }

  drafted(outcome: Outcome = 'granted', grounds = '依据和理由'): this {
    return this.by(staff('handler'), { type: 'draftOutcome', outcome, grounds, reply: '答复如下' });
  }

  reviewed(): this {
    const roles = this.state().draft?.reviewPlan.map(({ role }) => role) ?? [];
    for (const role of roles) this.by(staff(role), { type: 'approve', opinion: '' });
    return this;
  }

  signed(): this {
    return this.by(staff('office_head'), { type: 'sign' });
  }

  delivered(postedOn?: string): this {
    if (postedOn) this.on(postedOn);
    const delivery = { method: 'post', postedOn: this.today, carrier: 'postal_enterprise', proof: 'EMS-1' } as const;
    // Asked for where the reply is late, and left out of the record where it is not.
    const lateness = { cause: 'workload', reason: '同期申请量大' } as const;
    return this.by(staff('registrar'), { type: 'deliver', delivery, lateness });
  }

  supplementAsked(sentOn: string, periodWorkingDays = 15): this {
    this.on(sentOn);
    const sender = staff(this.state().handlerId ? 'handler' : 'registrar');
    return this.by(sender, { type: 'askSupplement', sentOn: day(sentOn), points: '请明确所需信息', periodWorkingDays });
  }

  state(): CaseState {
    return fold(this.history);
  }

  events(): readonly CaseEvent[] {
    return this.history;
  }

  context(actor: Actor): DecisionContext & { at: ReturnType<typeof instant> } {
    return { ...aContext(actor, this.today, this.reviewPlan), applicantCounts: this.applicantCounts };
  }

  actionsOf(actor: Actor): AvailableAction[] {
    return availableActions(this.state(), this.context(actor));
  }
}

export const aCase = (): CaseBuilder => new CaseBuilder();
