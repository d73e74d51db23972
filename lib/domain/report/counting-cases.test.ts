import { describe, expect, it } from 'vitest';
import { aCase, staff } from '@/lib/testing/case-builder';
import { talliesOf } from '@/lib/testing/tallies';
import { day } from '@/lib/domain/day';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import { filedEntry } from '../dispute/dispute-entry';
import { countTable4 } from './dispute';
import { type CaseTally, countTable3 } from './yearly-table';

/** Worked counting cases: what happened, and the cells it stands in. */
describe('counting cases', () => {
  it('S01: twelve received and one carried in, thirteen ended, none carried out', () => {
    const ended = (outcome: Outcome, count: number, receivedYear = 2020): CaseTally => ({
      applicantKind: 'natural',
      receivedYear,
      closedYear: 2020,
      outcome,
      count,
    });
    const tallies = [
      ended('granted', 3),
      ended('partial', 1),
      ended('refused_third_party', 1),
      ended('unavailable_not_found', 7),
      ended('unavailable_not_found', 1, 2019),
    ];
    const table = countTable3(tallies, 2020, '2019');
    const natural = (row: keyof typeof table) => table[row]?.natural;
    expect([natural('new_received'), natural('carried_in')]).toEqual([12, 1]);
    expect([natural('total_handled'), natural('carried_out')]).toEqual([13, 0]);
    expect([natural('granted'), natural('unavailable_not_held')]).toEqual([3, 8]);
  });

  it('S02: received on 20 December 2020 and answered on 12 January 2021, it stands in both years', () => {
    const story = aCase().received('2020-12-20').assigned().accepted().on('2021-01-12').drafted().reviewed().signed();
    const tallies = talliesOf([story.delivered('2021-01-12').events()]);
    const rows = (year: number) => {
      const table = countTable3(tallies, year, year < 2021 ? '2019' : '2021');
      return (['new_received', 'carried_in', 'total_handled', 'carried_out'] as const).map(
        (row) => table[row]?.natural,
      );
    };
    expect([rows(2020), rows(2021), rows(2022)]).toEqual([
      [1, 0, 0, 1],
      [0, 1, 1, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('S04: part given, part refused, part not there: counted as partly granted and nowhere else', () => {
    const story = aCase().received('2020-03-02').assigned().accepted().drafted('partial').reviewed().signed();
    const table = countTable3(talliesOf([story.delivered('2020-03-20').events()]), 2020, '2019');
    const standing = Object.entries(table).filter(([, columns]) => columns.natural > 0);
    expect(standing.map(([row]) => row).sort()).toEqual(['new_received', 'partial', 'total_handled']);
  });

  it('S05: a suit filed in 2019 and dismissed in 2020 is pending first, then upheld', () => {
    const suit = {
      ...filedEntry('suit_direct', day('2019-10-01')),
      concludedOn: day('2020-05-01'),
      result: 'upheld',
    } as const;
    const counts = (year: number) => countTable4([suit], year).suit_direct;
    expect(counts(2019)).toEqual({ upheld: 0, corrected: 0, other: 0, pending: 1, total: 1 });
    expect(counts(2020)).toEqual({ upheld: 1, corrected: 0, other: 0, pending: 0, total: 1 });
    expect(counts(2021).total).toBe(0);
  });

  it('S08: three requests in one envelope are three requests', () => {
    const histories = ['补偿方案', '会议纪要', '评估报告'].map((subject) =>
      aCase().received('2020-03-02', { channel: 'signed_mail', subject }).events(),
    );
    expect(countTable3(talliesOf(histories), 2020, '2019').new_received?.natural).toBe(3);
  });

  it('a request online on 31 December, confirmed on 4 January, is new in the year of confirmation', () => {
    const story = aCase()
      .arrived('2020-12-31', { channel: 'online' })
      .on('2021-01-04')
      .by(staff('registrar'), { type: 'confirmReceipt', confirmedOn: day('2021-01-04'), how: '电话' });
    const received = (year: number) => countTable3(talliesOf([story.events()]), year, '2021').new_received?.natural;
    expect([received(2020), received(2021)]).toEqual([0, 1]);
  });
});
