import { factOf } from '@/lib/domain/report/cell';
import { array, assert, integer, property, record, sample } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawfulHistory } from '@/lib/testing/lawful-histories';
import { naiveDayAfter } from '@/lib/testing/naive-clock';
import { clock, type ClockFacts, countsFrom } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { addDays } from '@/lib/domain/day';
import { CASE_EVENT_TYPES, CaseEvent } from './case-event';
import { apply, type CaseState, fold } from './case-state';
import { CaseStatus } from './case-status';
import { clockFacts } from './clock-facts';
import { contradictions } from './contradictions';

const runs = (numRuns: number) => ({ seed: 711, numRuns });

describe('the walks go everywhere a case can go', () => {
  const histories = sample(lawfulHistory(), runs(3000));

  it('every event happens in some history, and every status is reached', () => {
    const happened = new Set(histories.flatMap((events) => events.map(({ type }) => type)));
    expect([...happened].sort()).toEqual([...CASE_EVENT_TYPES].sort());
    const reached = new Set(histories.map((events) => fold(events).status));
    expect([...reached].sort()).toEqual([...CaseStatus.options].sort());
  });

  it('days of steps are corrected in many of them', () => {
    const moved = histories.flat().filter((event) => event.type === 'corrected' && event.changes.days);
    expect(moved.length).toBeGreaterThan(300);
  });

  it('cases are carried over every turn of the year from 2019 to 2025', () => {
    const facts = histories.map((events) => factOf(fold(events)));
    const carried = [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => {
      return facts.some(({ receivedYear, closedYear }) => receivedYear === year && closedYear === year + 1);
    });
    expect(carried).not.toContain(false);
  });
});

describe('a history', () => {
  it('replayed from its events, written out and read back, gives the same state', () => {
    assert(
      property(lawfulHistory(), (events) => {
        const readBack = events.map((event) => CaseEvent.parse(JSON.parse(JSON.stringify(event))));
        expect(readBack).toEqual(events);
        expect(fold(readBack)).toEqual(fold(events));
        expect(fold(events).version).toBe(events.length);
      }),
      runs(150),
    );
  });

  it('cut anywhere and continued gives the same state', () => {
    assert(
      property(lawfulHistory(), integer({ min: 1, max: 60 }), (events, cut) => {
        const whole = fold(events);
        const [head, tail] = [events.slice(0, cut), events.slice(cut)];
        expect(tail.reduce<CaseState>(apply, fold(head))).toEqual(whole);
      }),
      runs(150),
    );
  });

  it('never closes before receipt, and has an outcome exactly when it is closed', () => {
    assert(
      property(lawfulHistory(), (events) => {
        const { status, receivedOn, closedOn, outcome } = fold(events);
        expect(outcome !== null).toBe(status === 'closed');
        expect(closedOn !== null).toBe(status === 'closed');
        if (closedOn) expect(receivedOn !== null && receivedOn <= closedOn).toBe(true);
      }),
      runs(400),
    );
  });

  it('never says that a step was taken before the one it rests on', () => {
    assert(
      property(lawfulHistory(), (events) => {
        const order: readonly string[] = ['day_before_step', 'day_not_after_step', 'day_after_signature'];
        const found = contradictions(fold(events), NATIONAL_CALENDAR).filter(({ refusal }) =>
          order.includes(refusal.code),
        );
        expect(found).toEqual([]);
      }),
      runs(400),
    );
  });

  it('has its days in order: receipt, what was asked and answered, signature, closing', () => {
    assert(
      property(lawfulHistory(), (events) => {
        const { receivedOn, supplements, consultations, fee, draft, delivery, closedOn } = fold(events);
        const inOrder = (...days: readonly (string | null | undefined)[]) => {
          const known = days.filter((on) => on);
          expect(known).toEqual([...known].sort());
        };
        for (const asked of supplements) {
          inOrder(receivedOn, asked.sentOn, asked.noticeReceivedOn, asked.receivedOn, delivery && draft?.signedOn);
        }
        for (const asked of consultations) inOrder(receivedOn, asked.sentOn, asked.receivedOn, asked.answeredOn);
        inOrder(receivedOn, fee?.sentOn, fee?.noticeReceivedOn, fee?.paidOn, delivery && closedOn);
        inOrder(receivedOn, draft?.signedOn, delivery && closedOn);
      }),
      runs(400),
    );
  });

  it('given up, ended on the day after the applicant’s period, counted day by day', () => {
    const periods: number[] = [];
    assert(
      property(lawfulHistory(), (events) => {
        const { imported, outcome, closedOn, supplements, fee } = fold(events);
        const asked = supplements.at(-1);
        if (imported || !closedOn) return;
        if (outcome === 'other_no_supplement' && asked?.noticeReceivedOn) {
          periods.push(asked.periodWorkingDays);
          expect(naiveDayAfter(asked.noticeReceivedOn, asked.periodWorkingDays)).toBe(closedOn);
        }
        if (outcome === 'other_unpaid_fee' && fee?.noticeReceivedOn) {
          periods.push(20);
          expect(naiveDayAfter(fee.noticeReceivedOn, 20)).toBe(closedOn);
        }
      }),
      runs(3000),
    );
    expect(periods.length).toBeGreaterThan(50);
  });

  it('never lets anyone pass or sign what they drafted, in this version or an earlier one', () => {
    assert(
      property(lawfulHistory(), (events) => {
        const drafters = new Set<string>();
        for (const { type, by } of events) {
          if (type === 'drafted') drafters.add(by.userId);
          if (type === 'reviewed' || type === 'signed' || type === 'sent_back') {
            expect(drafters.has(by.userId)).toBe(false);
          }
        }
      }),
      runs(200),
    );
  });

  it('holds one supplement notice more than were allowed, and one extension told, at most', () => {
    assert(
      property(lawfulHistory(), (events) => {
        const times = (wanted: string) => events.filter(({ type }) => type === wanted).length;
        expect(times('supplement_asked')).toBeLessThanOrEqual(1 + times('second_supplement_allowed'));
        expect(times('second_supplement_allowed')).toBeLessThanOrEqual(1);
        expect(times('extended')).toBeLessThanOrEqual(1);
        expect(times('closed')).toBeLessThanOrEqual(1 + times('reopened'));
      }),
      runs(200),
    );
  });
});

describe('the reply clock of any lawful history', () => {
  const exclusions = () =>
    array(record({ start: integer({ min: 0, max: 60 }), length: integer({ min: 0, max: 30 }) }), { maxLength: 3 });

  it('is never due before receipt, nor before the supplement that restarted it', () => {
    assert(
      property(lawfulHistory(), (events) => {
        const facts = clockFacts(fold(events), NATIONAL_CALENDAR);
        const { dueOn, waitingUntil } = clock(facts, NATIONAL_CALENDAR);
        if (facts.receivedOn === null) expect([dueOn, waitingUntil]).toEqual([null, null]);
        else expect((dueOn === null) !== (waitingUntil === null)).toBe(true);
        const from = countsFrom(facts);
        if (dueOn && from) expect(dueOn > from).toBe(true);
        const askedOn = facts.supplements.at(-1)?.sentOn;
        if (waitingUntil && askedOn) expect(waitingUntil > askedOn).toBe(true);
      }),
      runs(300),
    );
  });

  it('an extension never shortens it, and a longer one never gives an earlier day', () => {
    assert(
      property(lawfulHistory(), integer({ min: 1, max: 19 }), (events, workingDays) => {
        const facts = clockFacts(fold(events), NATIONAL_CALENDAR);
        if (!facts.receivedOn) return;
        const toldOn = countsFrom(facts) ?? facts.receivedOn;
        const due = (days: number) =>
          clock({ ...facts, extension: days > 0 ? { workingDays: days, toldOn } : null }, NATIONAL_CALENDAR).dueOn ??
          '';
        expect(due(workingDays) >= due(0)).toBe(true);
        expect(due(workingDays + 1) >= due(workingDays)).toBe(true);
      }),
      runs(150),
    );
  });

  it('a consultation never shortens it, and a second one never does either', () => {
    assert(
      property(lawfulHistory(), exclusions(), (events, spans) => {
        const facts = clockFacts(fold(events), NATIONAL_CALENDAR);
        const from = countsFrom(facts);
        if (!from) return;
        const excluded = spans.map(({ start, length }) => {
          const sentOn = addDays(from, start);
          return { kind: 'third_party' as const, sentOn, endedOn: addDays(sentOn, length) };
        });
        const dues = [0, 1, 2, 3].map((taken): string => {
          const given: ClockFacts = { ...facts, exclusions: excluded.slice(0, taken) };
          return clock(given, NATIONAL_CALENDAR).dueOn ?? '';
        });
        expect(dues).toEqual([...dues].sort());
      }),
      runs(150),
    );
  });
});
