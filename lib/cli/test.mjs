// `npm test`: everything, from a clean clone, in the order in which a failure is found cheapest.
// `npm test -- --only unit,db` runs some stages. The last line sums up the tests of all suites.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { prepare, requireNode, ROOT } from './prepare.mjs';

const REPORTS = 'test-results';
const node = (script, ...args) => [process.execPath, [`node_modules/${script}`, ...args]];

const vitest = (name, ...projects) => ({
  report: `${REPORTS}/${name}.json`,
  commands: [
    node(
      'vitest/vitest.mjs',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORTS}/${name}.json`,
    ),
  ],
});

const STAGES = {
  format: {
    commands: [node('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn', '--cache')],
  },
  lint: {
    // One core is busy with it for as long as types and unit tests need the other: they run at the same time.
    besideUntil: 'unit',
    commands: [node('eslint/bin/eslint.js', '--max-warnings', '0', '.'), node('knip/bin/knip.js', '--no-progress')],
  },
  types: {
    stale: '.next/dev/types', // of pages that may be gone; the dev server writes it again
    commands: [node('next/dist/bin/next', 'typegen'), node('typescript/bin/tsc', '--noEmit')],
  },
  unit: vitest('unit', 'unit'),
  drift: { commands: [[process.execPath, ['lib/cli/drift.mjs']]] },
  db: vitest('db', 'db-sqlite', 'db-pg'),
  services: vitest('services', 'services'),
  build: {
    run: async () => (await import('./build.mjs')).buildIfNeeded(),
  },
  e2e: {
    report: `${REPORTS}/e2e.json`,
    commands: [node('@playwright/test/cli.js', 'test')],
  },
};

requireNode('20.19');
process.chdir(ROOT);
process.env.NEXT_TELEMETRY_DISABLED = '1';
const stages = chosenStages(process.argv.slice(2));
prepare();
if (stages.includes('e2e')) (await import('./system.mjs')).prepareBrowser();
mkdirSync(REPORTS, { recursive: true });

let failed;
/** Stages begun beside others, by the name of the one they end with. */
const beside = new Map();
for (const name of stages) {
  const { besideUntil } = STAGES[name];
  if (besideUntil && stages.includes(besideUntil)) beside.set(besideUntil, { name, ...begin(name, true) });
  else failed = await finish({ name, ...begin(name) });
  const other = beside.get(name);
  if (other && !failed) failed = await finish(other);
  if (failed) break;
}

if (failed) console.log(`\nStopped at ${failed.name}. Again: npm test -- --only ${failed.name}`);
console.log(`\n${summary(stages)}`);
process.exit(failed?.code ?? 0);

/** @param held whether what it says is kept until it is finished, because another stage is speaking. */
function begin(name, held = false) {
  const { report, stale, run: own, commands } = STAGES[name];
  for (const left of [report, stale]) if (left) rmSync(left, { recursive: true, force: true });
  if (!held) head(name);
  const said = held ? [] : null;
  return { began: performance.now(), said, ends: own ? own() : runAll(commands, said) };
}

/** The stage as failed, or nothing where it passed. */
async function finish({ name, began, said, ends }) {
  const code = await ends;
  if (said) {
    head(name);
    process.stdout.write(Buffer.concat(said));
  }
  console.log(`── ${name}: ${code === 0 ? 'passed' : `failed (exit code ${code})`}, ${seconds(began)} s`);
  return code === 0 ? undefined : { name, code };
}

function head(name) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
}

function chosenStages(args) {
  const all = Object.keys(STAGES);
  if (args.length === 0) return all;
  const names = args[0] === '--only' ? args.slice(1).flatMap((arg) => arg.split(',')) : [];
  const unknown = names.filter((name) => !all.includes(name));
  if (names.length > 0 && unknown.length === 0) return all.filter((name) => names.includes(name));
  console.error(`Usage: npm test [-- --only ${all.join(',')}]`);
  process.exit(2);
}

/** @param said takes what the commands say; left out, it goes to the terminal. */
async function runAll(commands, said) {
  for (const [command, args] of commands) {
    const code = await run(command, args, said);
    if (code !== 0) return code;
  }
  return 0;
}

function run(command, args, said) {
  const output = said ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(ROOT, STAGES.e2e.report) },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => said.push(bytes));
  const stop = (signal) => child.kill(signal);
  // A stage that runs beside the one that failed ends with it.
  const end = () => child.kill();
  process.on('SIGINT', stop).on('SIGTERM', stop).on('exit', end);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop).off('exit', end);
      resolve(code ?? 1);
    });
  });
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}

/** '412 passed, 0 failed', with ', 3 skipped' when there are any. */
function summary(names) {
  let [passed, failures, skipped] = [0, 0, 0];
  for (const { report } of names.map((name) => STAGES[name])) {
    if (!report || !existsSync(report)) continue;
    const said = JSON.parse(readFileSync(report, 'utf8'));
    if (said.stats) {
      passed += said.stats.expected + said.stats.flaky;
      failures += said.stats.unexpected;
      skipped += said.stats.skipped;
      if (said.stats.unexpected === 0) failures += said.errors.length; // set-up or closing down failed
    } else {
      passed += said.numPassedTests;
      failures += said.numFailedTests;
      skipped += said.numPendingTests + said.numTodoTests;
      if (said.numFailedTests === 0) failures += said.numFailedTestSuites; // a file that could not be loaded
    }
  }
  return `${passed} passed, ${failures} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
