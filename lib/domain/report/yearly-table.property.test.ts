// Properties of tables three and four over any set of lawful histories; the years lie before, in and after all of them.
import { array, assert, constantFrom, integer, oneof, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawfulHistory } from '@/lib/testing/lawful-histories';
import { talliesOf } from '@/lib/testing/tallies';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { fold } from '@/lib/domain/case/case-state';
import { addDays, day } from '@/lib/domain/day';
import { cellFilter, cellsOf, factOf, holdsFact } from './cell';
import { runChecks } from './checks';
import { countTable2 } from './table-two';
import { filedEntry } from '../dispute/dispute-entry';
import { columnIn, countTable4, type DisputeFact, DisputeKind, DisputeResult } from './dispute';
import { FormYear, reportForm, TABLE3_COLUMNS } from './report-form';
import { type CaseTally, countTable3 } from './yearly-table';

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
const runs = (numRuns: number) => ({ seed: 711, numRuns });

const manyHistories = () => array(lawfulHistory(), { minLength: 1, maxLength: 15, size: 'max' });

const aDispute = () =>
  record({
    kind: constantFrom(...DisputeKind.options),
    filedOn: integer({ min: 0, max: 2500 }).map((offset) => addDays(day('2019-01-01'), offset)),
    lasted: oneof(integer({ min: 0, max: 900 }), constantFrom(null)),
    result: constantFrom(...DisputeResult.options),
    appealed: constantFrom(true, false),
    appealLasted: oneof(integer({ min: 0, max: 400 }), constantFrom(null)),
    asOriginalAgency: constantFrom(true, true, true, false),
  }).map(({ kind, filedOn, lasted, result, appealed, appealLasted, asOriginalAgency }): DisputeFact => {
    const filed = { ...filedEntry(kind, filedOn), asOriginalAgency };
    if (lasted === null) return filed;
    const concluded = { ...filed, concludedOn: addDays(filedOn, lasted), result };
    if (!appealed || kind === 'recon') return concluded;
    const appealedOn = addDays(concluded.concludedOn, 15);
    if (appealLasted === null) return { ...concluded, appealedOn };
    return { ...concluded, appealedOn, appealConcludedOn: addDays(appealedOn, appealLasted), appealResult: result };
  });

/** A register without entries, and nothing published or on paper. */
const nothingBeside = (year: number, form: FormYear) => ({
  table2: countTable2([], year, form),
  lastTable2: countTable2([], year - 1, form),
  carriedOver: null,
  pendingOnPaper: null,
});

const failing = (tallies: readonly CaseTally[], disputes: readonly DisputeFact[], year: number, form: FormYear) =>
  runChecks({
    ...nothingBeside(year, form),
    year,
    form,
    table3: countTable3(tallies, year, form),
    table4: countTable4(disputes, year),
    lastTable3: countTable3(tallies, year - 1, form),
    disputes,
  })
    .filter(({ ok }) => !ok)
    .map(({ id }) => id);

describe('table three of any set of lawful histories, in every year and on either form', () => {
  it('first item plus second is third plus fourth, in every column and in the total', () => {
    assert(
      property(manyHistories(), (histories) => {
        const tallies = talliesOf(histories);
        for (const form of FormYear.options) {
          for (const year of YEARS) {
            const table = countTable3(tallies, year, form);
            for (const { key } of TABLE3_COLUMNS) {
              const number = (row: 'new_received' | 'carried_in' | 'total_handled' | 'carried_out') =>
                table[row]?.[key];
              const came = Number(number('new_received')) + Number(number('carried_in'));
              expect(came).toBe(Number(number('total_handled')) + Number(number('carried_out')));
            }
          }
        }
      }),
      runs(20),
    );
  });

  it('what one year carries out the next carries in', () => {
    assert(
      property(manyHistories(), (histories) => {
        const tallies = talliesOf(histories);
        const tables = YEARS.map((year) => countTable3(tallies, year, '2021'));
        expect(tables.slice(1).map((table) => table.carried_in)).toEqual(
          tables.slice(0, -1).map((table) => table.carried_out),
        );
      }),
      runs(20),
    );
  });

  it('a closed case stands in one leaf row of its closing year, an open one in none', () => {
    assert(
      property(lawfulHistory(), (events) => {
        const fact = factOf(fold(events));
        for (const form of FormYear.options) {
          const { leafRows } = reportForm(form).table3;
          const years = YEARS.flatMap((year) =>
            cellsOf(fact, year, form)
              .filter(({ row }) => leafRows.some((leaf) => leaf === row))
              .map(() => year),
          );
          expect(years).toEqual(fact.closedYear === null ? [] : [fact.closedYear]);
        }
      }),
      runs(150),
    );
  });

  it('the cells a case says it counts in are those whose list holds it, and their numbers add up to the table', () => {
    assert(
      property(manyHistories(), constantFrom(...YEARS), constantFrom(...FormYear.options), (histories, year, form) => {
        const tallies = talliesOf(histories);
        const { countedRows } = reportForm(form).table3;
        const table = countTable3(tallies, year, form);
        const said = tallies.map((fact) => cellsOf(fact, year, form));
        for (const row of countedRows) {
          for (const column of ApplicantKind.options) {
            const listed = tallies.map((fact) => holdsFact(cellFilter(row, column, year, form), fact));
            expect(said.map((cells) => cells.some((cell) => cell.row === row && cell.column === column))).toEqual(
              listed,
            );
            expect(table[row]?.[column]).toBe(listed.filter(Boolean).length);
          }
        }
      }),
      runs(20),
    );
  });

  it('cases alike may be counted together', () => {
    assert(
      property(manyHistories(), constantFrom(...YEARS), (histories, year) => {
        const tallies = talliesOf(histories);
        const thrice = tallies.flatMap((tally) => [tally, tally, tally]);
        const together = tallies.map((tally) => ({ ...tally, count: 3 }));
        expect(countTable3(together, year, '2021')).toEqual(countTable3(thrice, year, '2021'));
      }),
      runs(20),
    );
  });
});

describe('the checks', () => {
  const lawfulReport = (run: (tallies: CaseTally[], disputes: DisputeFact[], year: number, form: FormYear) => void) =>
    assert(
      property(
        manyHistories(),
        array(aDispute(), { maxLength: 12 }),
        constantFrom(...YEARS),
        constantFrom(...FormYear.options),
        (histories, disputes, year, form) => {
          run(talliesOf(histories), disputes, year, form);
        },
      ),
      runs(20),
    );

  it('all hold on lawful data', () => {
    lawfulReport((tallies, disputes, year, form) => expect(failing(tallies, disputes, year, form)).toEqual([]));
  });

  const closed = (year: number, more: Partial<CaseTally> = {}): CaseTally => ({
    applicantKind: 'natural',
    receivedYear: year,
    closedYear: year,
    outcome: 'granted',
    count: 1,
    ...more,
  });

  it.each<[string, string, (year: number) => CaseTally]>([
    ['T3-1', 'a case closed the year before it was received', (year) => closed(year, { closedYear: year - 1 })],
    ['T3-2', 'a closed case that has no outcome row', (year) => closed(year, { outcome: null })],
    ['T3-3', 'an applicant of no known kind', (year) => closed(year, { applicantKind: 'robot' as ApplicantKind })],
    ['T3-5', 'half a case', (year) => closed(year, { count: 0.5 })],
  ])('%s fails, and no other check, on %s', (id, _fault, planted) => {
    lawfulReport((tallies, disputes, year, form) =>
      expect(failing([...tallies, planted(year)], disputes, year, form)).toEqual([id]),
    );
  });

  it('T3-5 fails on a number below zero', () => {
    expect(failing([closed(2020, { count: -1 })], [], 2020, '2019')).toEqual(['T3-5']);
  });

  it('T3-4 fails, and no other check, when last year published another number of open cases', () => {
    lawfulReport((tallies, disputes, year, form) => {
      const forgotten = closed(year - 1, { closedYear: null });
      const checks = runChecks({
        ...nothingBeside(year, form),
        year,
        form,
        table3: countTable3(tallies, year, form),
        table4: countTable4(disputes, year),
        lastTable3: countTable3([...tallies, forgotten], year - 1, form),
        disputes,
      });
      expect(checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(['T3-4']);
    });
  });

  it.each([
    ['T4-1', 'recon'],
    ['T4-2', 'suit_direct'],
    ['T4-3', 'suit_after_recon'],
  ] as const)('%s fails, and no other check, when the total of %s was typed wrongly', (id, kind) => {
    lawfulReport((tallies, disputes, year, form) => {
      const table4 = countTable4(disputes, year);
      const wrong = { ...table4, [kind]: { ...table4[kind], total: table4[kind].total + 1 } };
      const table3 = countTable3(tallies, year, form);
      const lastTable3 = countTable3(tallies, year - 1, form);
      const checks = runChecks({
        ...nothingBeside(year, form),
        year,
        form,
        table3,
        table4: wrong,
        lastTable3,
        disputes,
      });
      expect(checks.filter(({ ok }) => !ok).map((check) => check.id)).toEqual([id]);
    });
  });

  it('T4-4 warns, and no other check fails, when a dispute pending last year has vanished', () => {
    lawfulReport((tallies, disputes, year, form) => {
      const lastJune = day(`${year - 1}-06-01`);
      // Concluded last year without a result: still pending in last year's table, in no table since.
      const vanished: DisputeFact = { ...filedEntry('recon', lastJune), concludedOn: lastJune };
      expect(columnIn(year - 1, vanished)).toBe('pending');
      expect(failing(tallies, [...disputes, vanished], year, form)).toEqual(['T4-4']);
    });
  });
});
