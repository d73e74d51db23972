/**
 * `npm run bench [-- NAME …] [-- --json]`: every measure is taken in turn with its baseline, round by round in the same
 * run, so that whatever else the machine does falls on both. Runs on a database of its own in a temporary folder.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Measure, type Measured, take } from './measure';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env['GONGKAI_DATA_DIR'] = folder;
// An empty database of PostgreSQL, for the measures that read alone.
process.env['DATABASE_URL'] = process.env['BENCH_POSTGRES_URL'] ?? `file:${path.join(folder, 'bench.db')}`;

const MEASURES: Readonly<Record<string, () => Promise<Measure>>> = {
  'register-case': async () => (await import('./register-case')).registerCase(folder),
  'yearly-table': async () => (await import('./yearly-table')).yearlyTable(folder),
  'recompute-calendar': async () => (await import('./recompute-calendar')).recomputeCalendar(folder),
  'report-document': async () => (await import('./report-document')).reportDocuments(),
  'roll-up': async () => (await import('./roll-up')).rollUp(folder),
  'body-year': async () => (await import('./roll-up')).bodyYear(folder),
  'queue-page': async () => (await import('./queue-page')).queuePage(folder),
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
// The others compare with a file of SQLite.
const ON_POSTGRES = ['roll-up', 'body-year'];
if (
  process.env['BENCH_POSTGRES_URL'] &&
  !(positionals.length > 0 && positionals.every((one) => ON_POSTGRES.includes(one)))
) {
  process.stderr.write(`On PostgreSQL: npm run bench -- ${ON_POSTGRES.join(' ')}\n`);
  process.exit(1);
}
const unknown = positionals.filter((name) => !(name in MEASURES));
if (unknown.length > 0) {
  process.stderr.write(`${unknown.join(', ')}? ${Object.keys(MEASURES).join(', ')}\n`);
  process.exit(1);
}

/** Three figures are as many as a measure is good for. */
const rounded = (value: number) => Number(value.toPrecision(3));

const taken: Measured[] = [];
for (const [name, prepare] of Object.entries(MEASURES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  taken.push(await take(name, await prepare()));
}

if (values.json) process.stdout.write(`${JSON.stringify(taken, null, 2)}\n`);
else {
  const rows = taken.map(({ name, ours, baseline, ratio, spread, unit, n, details }) => ({
    name,
    ours: rounded(ours),
    baseline: rounded(baseline),
    ratio: `${ratio.toFixed(3)} (${spread[0].toFixed(3)}–${spread[1].toFixed(3)})`,
    unit,
    n,
    ...Object.fromEntries(Object.entries(details).map(([what, seen]) => [what, rounded(seen)])),
  }));
  console.table(rows);
}
process.exit(0);
