// `npm run db:drift`: fails if the schema would generate a migration that is not in db/migrations, on either engine.
// Works on a copy, so that a check never writes into the repository.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

const copy = 'node_modules/.cache/gongkai-drift';
const files = (folder) => readdirSync(path.join(ROOT, folder), { recursive: true }).map(String).sort();

rmSync(path.join(ROOT, copy), { recursive: true, force: true });
let drifted = false;
for (const engine of ['sqlite', 'pg']) {
  const kept = `db/migrations/${engine}`;
  mkdirSync(path.join(ROOT, copy, engine), { recursive: true });
  if (existsSync(path.join(ROOT, kept)))
    cpSync(path.join(ROOT, kept), path.join(ROOT, copy, engine), { recursive: true });
  const before = files(`${copy}/${engine}`);
  const generated = spawnSync(
    process.execPath,
    ['node_modules/drizzle-kit/bin.cjs', 'generate', `--config=drizzle.${engine}.config.ts`],
    { cwd: ROOT, encoding: 'utf8', timeout: 120_000, env: { ...process.env, GONGKAI_MIGRATIONS: `./${copy}` } },
  );
  const added = files(`${copy}/${engine}`).filter((file) => !before.includes(file));
  if (generated.status === 0 && added.length === 0) continue;
  drifted = true;
  if (generated.status !== 0) console.error(generated.stdout, generated.stderr);
  console.error(`${kept} does not match db/schema${added.length ? `: ${added.join(', ')} would be added` : ''}.`);
}
rmSync(path.join(ROOT, copy), { recursive: true, force: true });
if (drifted) {
  console.error('Run npm run db:generate and read the new migration.');
  process.exit(1);
}
console.log('The migrations match the schema on both engines.');
