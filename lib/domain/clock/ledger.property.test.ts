import { type Arbitrary, array, assert, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '@/lib/domain/day';
import { naiveDueOn } from '@/lib/testing/naive-clock';
import { ConsultationKind, type Exclusion, unionOf } from './consultation';
import { clockLedger, type LedgerLine } from './ledger';
import { clock, type ClockFacts, countsFrom } from './reply-clock';
import { NATIONAL_CALENDAR } from './national-calendar';
import { countWorkingDays, isWorkingDay, nextWorkingDay } from './work-calendar';

const RUNS = { seed: 711, numRuns: 1500 };

const receipt = integer({ min: 0, max: 2700 }).map((offset) => addDays(day('2019-01-02'), offset));
const span = (max: number) => integer({ min: 0, max });

const exclusionAfter = (from: Day): Arbitrary<Exclusion> =>
  record({ kind: constantFrom(...ConsultationKind.options), start: span(70), length: span(40) }).map(
    ({ kind, start, length }) => {
      const sentOn = addDays(from, start);
      return { kind, sentOn, endedOn: addDays(sentOn, length) };
    },
  );

/** Facts in an order in which they can happen: received, perhaps supplemented, perhaps charged; then the rest, at any time. */
const facts: Arbitrary<ClockFacts> = receipt.chain((receivedOn) =>
  record({
    supplement: option(
      record({ asked: span(12), notice: span(5), period: integer({ min: 5, max: 30 }), came: span(40) }),
    ),
    fee: option(record({ sent: span(20), notice: span(5), paid: span(25) })),
    exclusions: array(exclusionAfter(receivedOn), { maxLength: 4 }),
    extension: option(record({ workingDays: integer({ min: 1, max: 20 }), told: span(40) })),
    later: option(record({ by: span(90), told: span(40) })),
  }).map(({ supplement, fee, exclusions, extension, later }): ClockFacts => {
    const sentOn = addDays(receivedOn, supplement?.asked ?? 0);
    const from = addDays(sentOn, supplement?.came ?? 0);
    const feeSentOn = addDays(from, fee?.sent ?? 0);
    const noticed = addDays(feeSentOn, fee?.notice ?? 0);
    return {
      receivedOn,
      supplements: supplement
        ? [
            {
              sentOn,
              noticeReceivedOn: addDays(sentOn, supplement.notice),
              periodWorkingDays: supplement.period,
              receivedOn: from,
            },
          ]
        : [],
      fee: fee ? { sentOn: feeSentOn, noticeReceivedOn: noticed, paidOn: addDays(noticed, fee.paid) } : null,
      exclusions,
      extension: extension && { workingDays: extension.workingDays, toldOn: addDays(receivedOn, extension.told) },
      laterDate: later && {
        on: nextWorkingDay(NATIONAL_CALENDAR, addDays(receivedOn, later.told + later.by)),
        toldOn: addDays(receivedOn, later.told),
      },
    };
  }),
);

const dueOn = (given: ClockFacts): Day => {
  const due = clock(given, NATIONAL_CALENDAR).dueOn;
  if (!due) throw new Error('no clock runs');
  return due;
};

const linesOf = <K extends LedgerLine['kind']>(given: ClockFacts, ...wanted: K[]) =>
  clockLedger(given, NATIONAL_CALENDAR).lines.filter((line): line is Extract<LedgerLine, { kind: K }> =>
    wanted.some((kind) => kind === line.kind),
  );

describe('the reply clock', () => {
  it('gives the same day as counting one day after the other', () => {
    assert(
      property(facts, (given) => {
        expect(dueOn(given)).toBe(naiveDueOn(given));
      }),
      RUNS,
    );
  });

  it('always ends on a working day', () => {
    assert(
      property(facts, (given) => {
        expect(isWorkingDay(NATIONAL_CALENDAR, dueOn(given))).toBe(true);
      }),
      RUNS,
    );
  });

  it('is never brought forward by one more consultation', () => {
    assert(
      property(
        facts.chain((given) =>
          record({ given: constantFrom(given), more: exclusionAfter(given.receivedOn ?? day('2019-01-02')) }),
        ),
        ({ given, more }) => {
          const later = dueOn({ ...given, exclusions: [...given.exclusions, more] });
          expect(later >= dueOn(given)).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it('counts days that several consultations take out once', () => {
    assert(
      property(facts, (given) => {
        const start = countsFrom(given) ?? day('2019-01-02');
        const pauses = unionOf(given.exclusions, start);
        const twice = { ...given, exclusions: [...given.exclusions, ...given.exclusions] };
        const united = { ...given, exclusions: pauses.map((one) => ({ ...one, kind: 'third_party' as const })) };
        expect([dueOn(twice), dueOn(united)]).toEqual([dueOn(given), dueOn(given)]);
        for (const [index, { sentOn }] of pauses.entries()) {
          const before = pauses[index - 1];
          if (before) expect(sentOn > before.endedOn).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('forgets at a restart what came before it', () => {
    assert(
      property(facts, (given) => {
        const start = countsFrom(given);
        if (!start || !given.receivedOn || start === given.receivedOn) return;
        const anew: ClockFacts = {
          ...given,
          receivedOn: start,
          supplements: [],
          fee: null,
          exclusions: given.exclusions.filter(({ endedOn }) => endedOn > start),
          extension: given.extension && given.extension.toldOn >= start ? given.extension : null,
        };
        // A request received under the Regulation of 2007 keeps its fifteen days.
        if (given.receivedOn >= '2019-05-15') expect(dueOn(given)).toBe(dueOn(anew));
      }),
      RUNS,
    );
  });
});

describe('the lines of the ledger', () => {
  it('follow on from one another up to the due day, with no working day between them and without an overlap', () => {
    assert(
      property(facts, (given) => {
        const stretches = linesOf(given, 'counted', 'excluded');
        let coveredTo = countsFrom(given) ?? day('2019-01-02');
        for (const { from, to } of stretches) {
          expect(from > coveredTo).toBe(true);
          expect(countWorkingDays(NATIONAL_CALENDAR, coveredTo, addDays(from, -1))).toBe(0);
          coveredTo = to;
        }
        // A later day promised is no stretch of counted days: it stands in a line of its own.
        const [due] = linesOf(given, 'due');
        if (due?.promised) expect(coveredTo < due.on).toBe(true);
        else expect(coveredTo).toBe(dueOn(given));
      }),
      RUNS,
    );
  });

  it('number every counted working day once, up to the number due', () => {
    assert(
      property(facts, (given) => {
        let counted = 0;
        for (const { from, to, first, last } of linesOf(given, 'counted')) {
          expect(first).toBe(counted + 1);
          expect(countWorkingDays(NATIONAL_CALENDAR, addDays(from, -1), to)).toBe(last - first + 1);
          counted = last;
        }
        const [due] = linesOf(given, 'due');
        expect([due?.on, due?.workingDays]).toEqual([dueOn(given), counted]);
      }),
      RUNS,
    );
  });
});
