/**
 * A million cases over 500 bodies: the roll-up of a year (every body's tables, this year and last, their sum, the checks of each
 * and of the sum) against the bare query that gathers the same cases by the same columns. Lower is better.
 */
import path from 'node:path';
import { foundBody } from '@/db/bodies';
import { newCaseRows } from '@/db/cases';
import { commit } from '@/db/client';
import { insertMany } from '@/db/predicates';
import { cases } from '@/db/schema/cases';
import type { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import { raise } from '@/lib/domain/raise';
import type { Actor } from '@/lib/domain/staff/actor';
import { officeMoment } from '@/lib/platform/today';
import { callAt } from '@/lib/services/call';
import { prepareDatabase } from '@/lib/services/database';
import { loadRollUp } from '@/lib/services/report/roll-up';
import { loadYearlyReport } from '@/lib/services/report/yearly-report';
import { aCase } from '@/lib/testing/case-builder';
import { BODY } from '@/lib/testing/office';
import { type BareRows, openRows } from './bare-rows';
import { type Measure } from './measure';

const BODIES = 500;
const CASES_EACH = 2000;
const FIRST_YEAR = 2015;
const YEARS = 10;
const YEAR = 2021;
const CHUNK = 500;
const AT = officeMoment(day('2026-03-02'));
const TOP = 'roll-up-0';
const bodyIds = Array.from({ length: BODIES }, (_, index) => `roll-up-${index}`);

/** As reports show them: three requests in five are a person's, and a few outcomes make up nearly all. */
const KINDS: readonly ApplicantKind[] = ['natural', 'natural', 'natural', 'business', 'other_org'];
const OUTCOMES: readonly Outcome[] = [
  'granted',
  'partial',
  'refused_third_party',
  'unavailable_not_found',
  'not_processed_repeat',
  'other_withdrawn',
];

/** The rows of a body, spread over years, kinds and outcomes; every eleventh request is answered in the year after. */
function* rowsOf(bodyId: string) {
  const events = aCase().received('2020-03-02').events();
  const like = newCaseRows(
    { id: 'x', bodyId, applicantMasked: '某**', queryCodeHash: null, events },
    NATIONAL_CALENDAR,
  );
  for (let index = 0; index < CASES_EACH; index += 1) {
    const receivedYear = FIRST_YEAR + (index % YEARS);
    const closedYear = receivedYear + (index % 11 === 0 ? 1 : 0);
    const number = `${bodyId}-${index}`;
    yield {
      ...like.row,
      ...{ id: number, acceptanceNumber: number, numberKey: number, receivedYear, closedYear },
      status: 'closed' as const,
      receivedOn: day(`${receivedYear}-12-01`),
      closedOn: day(`${closedYear}-12-20`),
      applicantKind: KINDS[index % KINDS.length] ?? 'natural',
      outcome: OUTCOMES[index % OUTCOMES.length] ?? 'granted',
    };
  }
}

async function store(): Promise<void> {
  for (const [index, id] of bodyIds.entries()) {
    const rows = [...rowsOf(id)];
    await commit(function* (tx) {
      yield* foundBody(tx, { ...BODY, id, name: id }, new Date(AT), { parentId: index === 0 ? null : TOP });
      for (let from = 0; from < rows.length; from += CHUNK) yield insertMany(tx, cases, rows.slice(from, from + CHUNK));
    });
  }
}

let stored: Promise<void> | undefined;
async function prepared(folder: string): Promise<BareRows> {
  await prepareDatabase();
  await (stored ??= store());
  return openRows(path.join(folder, 'bench.db'));
}

/** The grouping the tables are read from, over one body or many. */
const grouping = (ids: readonly string[]) =>
  `select body_id, applicant_kind, received_year, closed_year, outcome, count(*) from cases
   where body_id in (${ids.map(() => '?').join(', ')}) and received_year is not null
     and (closed_year is null or closed_year >= ? or received_year >= ?) and (received_year <= ? or closed_year <= ?)
   group by body_id, applicant_kind, received_year, closed_year, outcome`;

const milliseconds = async (times: number, once: () => Promise<unknown>) => {
  const began = performance.now();
  for (let time = 0; time < times; time += 1) await once();
  return (performance.now() - began) / times;
};

const actor: Actor = {
  userId: 'bench',
  name: 'bench',
  bodyId: TOP,
  roles: ['supervisor'],
  unitId: null,
  unitIds: [],
};

export async function rollUp(folder: string): Promise<Measure> {
  const bare = await prepared(folder);
  const years = [YEAR - 1, YEAR - 1, YEAR, YEAR];
  const text = grouping(bodyIds);
  return {
    unit: `ms for ${BODIES} bodies`,
    rounds: 7,
    ours: () =>
      milliseconds(3, async () => {
        const view = await loadRollUp(callAt(actor, AT), YEAR);
        if (!view.ok || view.value.bodies.length !== BODIES) raise('the roll-up leaves bodies out');
      }),
    baseline: () => milliseconds(3, () => bare.all(text, [...bodyIds, ...years])),
    close: bare.close,
  };
}

/** The whole report of one of those bodies: all tables, texts and checks. */
export async function bodyYear(folder: string): Promise<Measure> {
  const bare = await prepared(folder);
  const [id] = bodyIds;
  const text = grouping(bodyIds.slice(0, 1));
  return {
    unit: `ms for ${CASES_EACH} cases`,
    rounds: 7,
    ours: () => milliseconds(50, () => loadYearlyReport(id ?? TOP, YEAR)),
    baseline: () => milliseconds(50, () => bare.all(text, [id ?? TOP, YEAR - 1, YEAR - 1, YEAR, YEAR])),
    close: bare.close,
  };
}
