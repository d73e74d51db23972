/**
 * Counting 10,000 open cases anew after a change of the calendar (their events read and folded, piece by piece, each piece
 * made durable) against a bare update of as many rows in one transaction. Says too how long other requests had to wait.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import path from 'node:path';
import { foundBody } from '@/db/bodies';
import { insertCases, newCaseRows } from '@/db/cases';
import { commit } from '@/db/client';
import { applicantRow } from '@/db/people';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { raise } from '@/lib/domain/raise';
import type { Actor } from '@/lib/domain/staff/actor';
import { officeMoment } from '@/lib/platform/today';
import { callAt } from '@/lib/services/call';
import { changeCalendar, previewCalendar } from '@/lib/services/calendar/change-calendar';
import { countBehind, settled } from '@/lib/services/calendar/settle-cases';
import { prepareDatabase } from '@/lib/services/database';
import { aCase } from '@/lib/testing/case-builder';
import { anApplicant, BODY } from '@/lib/testing/office';
import { openBare } from './bare-sqlite';
import type { Measure } from './measure';

const CASES = 10_000;
const REST_MS = 4000;
const BODY_ID = 'recompute-calendar';
/** A Thursday that every case below counts. */
const TURNED = day('2026-11-26');
const CALL_AT = officeMoment(day('2026-11-25'));

/** Cases with a handler, of some five events each. */
async function storeCases(): Promise<void> {
  const told = aCase().received('2026-11-05').assigned().accepted().drafted().events();
  function* rows() {
    for (let serial = 1; serial <= CASES; serial += 1) {
      const id = `recompute-${serial}`;
      const acceptanceNumber = `R-${serial}`;
      const events = told.map((event) => (event.type === 'received' ? { ...event, acceptanceNumber } : event));
      const created = { id, bodyId: BODY_ID, applicantMasked: '某**', queryCodeHash: null, events };
      yield { ...newCaseRows(created, NATIONAL_CALENDAR), applicant: applicantRow(BODY_ID, id, anApplicant()) };
    }
  }
  await commit(function* (tx) {
    yield* foundBody(tx, { ...BODY, id: BODY_ID }, new Date(CALL_AT));
    yield* insertCases(tx, rows(), () => undefined);
  });
}

/** What the machine itself makes everything wait, with nothing to do: other processes take their turns too. */
const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));

const seconds = (began: number) => (performance.now() - began) / 1000;

/** The longest that anything else in the process had to wait meanwhile, in milliseconds. */
async function longestWait(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

function bareUpdate(folder: string) {
  const bare = openBare(path.join(folder, 'recompute-bare.db'));
  bare.exec('create table a (id text primary key, due_on text, provisional integer, calendar_version integer)');
  const insert = bare.prepare('insert into a values (?, ?, 0, 1)');
  const update = bare.prepare('update a set due_on = ?, provisional = ?, calendar_version = ? where id = ?');
  const each = (put: (id: string) => void) =>
    bare.transaction(() => {
      for (let serial = 1; serial <= CASES; serial += 1) put(`recompute-${serial}`);
    });
  each((id) => insert.run(id, '2026-12-03')).immediate();
  let version = 1;
  const updateAll = each((id) => update.run(version % 2 ? '2026-12-03' : '2026-12-04', 0, version, id));
  return {
    close: () => void bare.close(),
    once() {
      version += 1;
      updateAll.immediate();
    },
  };
}

export async function recomputeCalendar(folder: string): Promise<Measure> {
  await prepareDatabase();
  await storeCases();
  const actor: Actor = {
    userId: 'bench',
    name: 'bench',
    bodyId: BODY_ID,
    roles: ['system_admin'],
    unitId: null,
    unitIds: [],
  };
  const call = callAt(actor, CALL_AT);
  const bare = bareUpdate(folder);
  const waits = { settlingMs: 0, previewMs: 0, restingMs: 0, previewSeconds: 0 };
  let version = 1;

  /** A day off, and the next time taken back. */
  const proposal = () => {
    const working = version % 2 === 0 ? null : false;
    return {
      expectedVersion: version,
      change: { years: [], overrides: [{ on: TURNED, working, reason: '基准' }], reason: '基准' },
    };
  };
  const look = async () => {
    const began = performance.now();
    const preview = await previewCalendar(call, proposal());
    if (!preview.ok || preview.value.moved !== CASES) raise('the preview does not find every case');
    waits.previewSeconds = seconds(began);
  };
  const change = async () => {
    const changed = await changeCalendar(call, proposal());
    if (!changed.ok) raise(`the change is refused: ${changed.refusal.code}`);
    await settled();
    version += 1;
  };
  return {
    unit: `s for ${CASES} cases`,
    rounds: 5,
    async ours() {
      waits.restingMs = Math.max(waits.restingMs, await longestWait(rest));
      waits.previewMs = Math.max(waits.previewMs, await longestWait(look));
      const began = performance.now();
      waits.settlingMs = Math.max(waits.settlingMs, await longestWait(change));
      const took = seconds(began);
      if ((await countBehind(BODY_ID, version)) > 0) raise('cases were left behind');
      return took;
    },
    async baseline() {
      const began = performance.now();
      bare.once();
      return seconds(began);
    },
    close: async () => bare.close(),
    details: () => waits,
  };
}
