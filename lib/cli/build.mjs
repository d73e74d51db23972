// Builds the app for production when the sources changed since the last build; used by `npm start` and `npm test`.
// The fingerprint is over contents, so a fresh clone, a checkout or a copied folder is judged the same way.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

const BUILD_ID = path.join(ROOT, '.next/BUILD_ID');
const FINGERPRINT = path.join(ROOT, '.next/gongkai-fingerprint');
const FOLDERS = ['app', 'components', 'db', 'lib', 'public'];
const FILES = [
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'proxy.ts',
  'tsconfig.json',
];
const NOT_BUILT = /(\.test\.tsx?|\.md|lib[\\/]cli[\\/][^\\/]+\.mjs)$/;

/** One hash over everything a build is made from. */
export function sourceFingerprint(root = ROOT) {
  const hash = createHash('sha256');
  const add = (relative) => {
    hash.update(`${relative}\0`);
    hash.update(
      createHash('sha256')
        .update(readFileSync(path.join(root, relative)))
        .digest(),
    );
  };
  const walk = (folder) => {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const relative = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(relative);
      else if (entry.isFile() && !NOT_BUILT.test(relative)) add(relative);
    }
  };
  for (const folder of FOLDERS) if (existsSync(path.join(root, folder))) walk(folder);
  for (const file of FILES) if (existsSync(path.join(root, file))) add(file);
  return hash.digest('hex');
}

export function isBuilt() {
  if (!existsSync(BUILD_ID) || !existsSync(FINGERPRINT)) return false;
  return readFileSync(FINGERPRINT, 'utf8') === sourceFingerprint();
}

/** Builds if needed. Resolves to the exit code of the build: 0 also when there was nothing to do. */
export async function buildIfNeeded() {
  if (isBuilt()) return 0;
  prepare();
  const fingerprint = sourceFingerprint();
  console.log('Building Gongkai (only after a change) …');
  const code = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build']);
  if (code === 0) writeFileSync(FINGERPRINT, fingerprint);
  return code;
}

function run(command, args) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  // Nothing is left running when the caller is stopped during a build.
  const stop = (signal) => {
    child.kill(signal);
    process.exit(1);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve(code ?? 1);
    });
  });
}
