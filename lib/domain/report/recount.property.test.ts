// Table three against a slow recount by plain loops: 500 lawful histories at a time, three years, both forms; and as of a moment.
import { Temporal } from 'temporal-polyfill';
import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../case/case-event';
import { fold } from '../case/case-state';
import { historyUntil } from '../case/history';
import { instant } from '../instant';
import { lawfulHistory } from '@/lib/testing/lawful-histories';
import { recountTable3 } from '@/lib/testing/slow-recount';
import { factOf } from './cell';
import { FormYear } from './report-form';
import { countTable3 } from './yearly-table';

/** The years in which most of these histories begin and end. */
const YEARS = [2020, 2021, 2024];
const HISTORIES = 500;

const counted = (histories: readonly (readonly CaseEvent[])[], year: number, form: FormYear) =>
  countTable3(
    histories.filter((events) => events.length > 0).map((events) => ({ ...factOf(fold(events)), count: 1 })),
    year,
    form,
  );

const many = () => array(lawfulHistory(), { minLength: HISTORIES, maxLength: HISTORIES, size: 'max' });

describe('table three of 500 lawful histories', () => {
  it('is what a slow recount of their events gives, in every cell of three years, on both forms', () => {
    assert(
      property(many(), (histories) => {
        for (const form of FormYear.options) {
          for (const year of YEARS) {
            const table = counted(histories, year, form);
            expect(table).toEqual(recountTable3(histories, year, form));
            expect(table.new_received?.total, 'something is counted').toBeGreaterThan(0);
          }
        }
      }),
      { seed: 711, numRuns: 2 },
    );
  });

  it('as of a moment is what a recount of the events recorded by then gives', () => {
    assert(
      property(many(), integer({ min: 0, max: HISTORIES - 1 }), (histories, at) => {
        // The moment of some event in the middle of some history, and the moment before it.
        const events = histories[at] ?? [];
        const moment = events[Math.floor(events.length / 2)]?.at ?? instant('2020-06-01T00:00:00.000Z');
        const before = instant(
          Temporal.Instant.from(moment).subtract({ milliseconds: 1 }).toString({ smallestUnit: 'millisecond' }),
        );
        for (const until of [moment, before]) {
          const cut = histories.map((one) => one.filter(({ at: recorded }) => recorded <= until));
          const stood = histories.map((one) => historyUntil(one, until));
          for (const year of YEARS) expect(counted(stood, year, '2021')).toEqual(recountTable3(cut, year, '2021'));
        }
      }),
      { seed: 711, numRuns: 3 },
    );
  });
});
