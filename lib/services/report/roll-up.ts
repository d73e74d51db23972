/**
 * The reports of a body and of all below it, side by side and added up. Whoever oversees the one at the top sees the numbers of
 * the others and whether they have handed in; never their cases.
 */
import 'server-only';
import { listBodyNodes } from '@/db/bodies';
import { listDisclosureChangesOf, standing } from '@/db/disclosures';
import { listDisputesOfBodies } from '@/db/disputes';
import { listNewestPublications, listReportWorks } from '@/db/publications';
import { listTalliesOf } from '@/db/tallies';
import { type Day, yearOf } from '@/lib/domain/day';
import { instant } from '@/lib/domain/instant';
import { countTable4, type DisputeFact } from '@/lib/domain/report/dispute';
import { type LastTables, lastTables } from '@/lib/domain/report/last-year';
import { movedCells } from '@/lib/domain/report/publication';
import { type FormYear, formForYear, type Table3RowKey } from '@/lib/domain/report/report-form';
import { NO_WORK } from '@/lib/domain/report/report-work';
import {
  addLastTables,
  addTables,
  checkRollUp,
  daysLate,
  numberAt,
  reportCellOf,
  reportDueOn,
  type ReportTables,
  type RollUpSource,
} from '@/lib/domain/report/roll-up';
import { countTable2 } from '@/lib/domain/report/table-two';
import { table3Counter } from '@/lib/domain/report/yearly-table';
import { refuse } from '@/lib/domain/result';
import { type Actor, mayOversee } from '@/lib/domain/staff/actor';
import { type BodyNode, subtree } from '@/lib/domain/staff/body';
import { officeDay } from '@/lib/platform/today';
import type { Call } from '../call';
import { disclosureOf } from '../disclosures';

export interface RollUpAsked {
  /** The body at the top, the person's own unless given. */
  readonly of?: string | undefined;
  readonly form?: FormYear | undefined;
  readonly until?: Date | undefined;
  readonly source?: RollUpSource | undefined;
}

export type PlacedBody = BodyNode & { readonly depth: number };

/** The part of the tree somebody oversees, from the body asked for downwards; null where that is not theirs to see. */
export async function overseen(actor: Actor, of = actor.bodyId) {
  if (!mayOversee(actor)) return null;
  const own = subtree(await listBodyNodes(), actor.bodyId);
  const top = own.find(({ id }) => id === of);
  return top ? { top, own, bodies: subtree(own, of) as readonly PlacedBody[] } : null;
}

/** The bodies from the person's own down to the one at the top. */
function pathTo(own: readonly BodyNode[], id: string): { id: string; name: string }[] {
  const node = own.find((one) => one.id === id);
  if (!node) return [];
  return [...(node.parentId ? pathTo(own, node.parentId) : []), { id, name: node.name }];
}

interface CountedBody {
  readonly body: PlacedBody;
  /** Null where only published reports are added up, and this body has published none. */
  readonly tables: ReportTables | null;
  readonly last: LastTables;
  readonly disputes: readonly DisputeFact[];
  readonly published: Awaited<ReturnType<typeof listNewestPublications>>[number] | null;
  readonly state: (typeof NO_WORK)['state'];
}

interface Wanted {
  readonly year: number;
  readonly form: FormYear;
  readonly until: Date | undefined;
  readonly source: RollUpSource;
}

const byBody = <R extends { readonly bodyId: string }>(rows: readonly R[]): ReadonlyMap<string, R[]> => {
  const grouped = new Map<string, R[]>();
  for (const row of rows) {
    const known = grouped.get(row.bodyId);
    if (known) known.push(row);
    else grouped.set(row.bodyId, [row]);
  }
  return grouped;
};

/** The tables of every body, each from one query for all of them. */
export async function countBodies(bodies: readonly PlacedBody[], wanted: Wanted): Promise<CountedBody[]> {
  const { year, form, until, source } = wanted;
  const ids = bodies.map(({ id }) => id);
  const [tallies, changes, disputes, publications, works] = await Promise.all([
    listTalliesOf(ids, year, until),
    listDisclosureChangesOf(ids, until),
    listDisputesOfBodies(ids, until),
    listNewestPublications(ids, [year - 1, year], until),
    listReportWorks(ids, year, until),
  ]);
  const [registers, disputesOf, publishedOf] = [byBody(changes), byBody(disputes), byBody(publications)];
  const [countNow, countLast] = [table3Counter(year, form), table3Counter(year - 1, form)];
  return bodies.map((body) => {
    const ofBody = {
      tallies: tallies.get(body.id) ?? [],
      register: standing(registers.get(body.id) ?? []).map(disclosureOf),
      disputes: disputesOf.get(body.id) ?? [],
    };
    const published = publishedOf.get(body.id)?.find((one) => one.year === year) ?? null;
    const before = publishedOf.get(body.id)?.find((one) => one.year === year - 1) ?? null;
    const work = works.get(body.id) ?? NO_WORK;
    const last = lastTables({ year, form, countLast, ...ofBody }, { published: before, onPaper: work.lastYear });
    const live = () => ({
      table2: countTable2(ofBody.register, year, form),
      table3: countNow(ofBody.tallies),
      table4: countTable4(ofBody.disputes, year),
    });
    const frozen = published && { table2: {}, ...published.tables };
    return {
      ...{ body, last, published, state: work.state, disputes: ofBody.disputes },
      tables: source === 'published' ? frozen : live(),
    };
  });
}

type Lateness = (dueOn: Day, publishedOn: Day | null) => number;

/** Reckons each pair of days once: most bodies share theirs. */
function latenessUntil(today: Day): Lateness {
  const known = new Map<string, number>();
  return (dueOn, publishedOn) => {
    const pair = `${dueOn} ${publishedOn}`;
    const days = known.get(pair) ?? daysLate(dueOn, publishedOn, today);
    known.set(pair, days);
    return days;
  };
}

/** What one line of the list says of a body: what it has handed in, its main numbers, and what is wrong with them. */
function lineOf({ body, tables, last, disputes, published, state }: CountedBody, wanted: Wanted, lateBy: Lateness) {
  const { year, form, source } = wanted;
  const publishedOn = published && officeDay(instant(published.publishedAt.toISOString()));
  const dueOn = reportDueOn(body.level, year);
  const total = (row: Table3RowKey) => tables?.table3[row]?.total ?? 0;
  const failing = tables
    ? checkRollUp({ year, form, ...tables, last, disputes })
        .filter(({ ok, level }) => !ok && level === 'error')
        .map(({ id }) => id)
    : [];
  const isComparable = source === 'live' && published?.form === form && tables !== null;
  return {
    ...body,
    state,
    version: published?.version ?? null,
    publishedOn,
    dueOn,
    daysLate: lateBy(dueOn, publishedOn),
    counted: tables !== null,
    received: total('new_received'),
    carriedIn: total('carried_in'),
    handled: total('total_handled'),
    carriedOut: total('carried_out'),
    failing,
    /** Numbers that have moved since the report was published. */
    moved: isComparable ? movedCells(published.tables, tables, form).length : 0,
  };
}

const counts = ({ tables }: CountedBody): ReportTables[] => (tables ? [tables] : []);

/** The roll-up of a year: the sum with its checks, and every body on a line of its own, each under the one it belongs to. */
export async function loadRollUp({ actor, today }: Call, year: number, asked: RollUpAsked = {}) {
  const place = await overseen(actor, asked.of);
  if (!place) return refuse(mayOversee(actor) ? 'not_found' : 'not_allowed');
  const wanted = wantedOf(year, asked);
  const bodies = await countBodies(place.bodies, wanted);
  // As of a day, nobody is later than they were on it.
  const lateBy = latenessUntil(asked.until ? officeDay(instant(asked.until.toISOString())) : today);
  const { form, source } = wanted;
  const tables = addTables(form, bodies.flatMap(counts));
  const last = addLastTables(
    form,
    bodies.flatMap((one) => (one.tables ? [one.last] : [])),
  );
  const disputes = bodies.flatMap((one) => (one.tables ? one.disputes : []));
  const checks = checkRollUp({ year, form, ...tables, last, disputes });
  return {
    ok: true as const,
    value: {
      ...{ year, form, source, ...tables, checks },
      top: { id: place.top.id, name: place.top.name },
      path: pathTo(place.own, place.top.id),
      bodies: bodies.map((one) => lineOf(one, wanted, lateBy)),
      years: [...new Set([yearOf(today), yearOf(today) - 1, yearOf(today) - 2, year])].sort((a, b) => b - a),
    },
  };
}
export type RollUp = Extract<Awaited<ReturnType<typeof loadRollUp>>, { ok: true }>['value'];

/** What only published reports hold is on the form of the year. */
const wantedOf = (year: number, { form, until, source = 'live' }: RollUpAsked): Wanted => ({
  ...{ year, until, source },
  form: source === 'published' ? formForYear(year) : (form ?? formForYear(year)),
});

/**
 * One number of a roll-up, body by body: its own, and with those below it.
 * @param named `granted.total`, `licence.decisions`, `recon.pending`.
 */
export async function loadRollUpCell({ actor }: Call, year: number, named: string, asked: RollUpAsked = {}) {
  const place = await overseen(actor, asked.of);
  if (!place) return refuse(mayOversee(actor) ? 'not_found' : 'not_allowed');
  const wanted = wantedOf(year, asked);
  const at = reportCellOf(named, wanted.form);
  if (!at) return refuse('not_found');
  const bodies = await countBodies(place.bodies, wanted);
  const own = new Map(bodies.map(({ body, tables }) => [body.id, tables ? numberAt(tables, at) : 0]));
  const lines = place.bodies.map(({ id, name, depth }) => ({
    ...{ id, name, depth },
    own: own.get(id) ?? 0,
    withBelow: subtree(place.bodies, id).reduce((sum, below) => sum + (own.get(below.id) ?? 0), 0),
  }));
  return {
    ok: true as const,
    value: {
      ...{ year, form: wanted.form, source: wanted.source },
      cell: named,
      total: lines[0]?.withBelow ?? 0,
      bodies: lines,
    },
  };
}
export type RollUpCellView = Extract<Awaited<ReturnType<typeof loadRollUpCell>>, { ok: true }>['value'];
