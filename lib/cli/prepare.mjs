// Makes a clone runnable before anything else is loaded: the right Node.js, and the packages of package-lock.json.
// Plain Node.js with no dependencies, because it runs when node_modules does not exist yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Ends the process with one clear line when Node.js is older than `minimum` ('20.9'). */
export function requireNode(minimum) {
  const number = (version) => version.split('.').map(Number);
  const [wantMajor, wantMinor] = number(minimum);
  const [major, minor] = number(process.versions.node);
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  console.error(`Gongkai needs Node.js ${minimum} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Installs the packages when they are missing or not those of package-lock.json; does nothing otherwise.
 * `dev: false` is content without the development packages; `quiet` keeps standard output clean.
 */
export function prepare({ dev = true, quiet = false } = {}) {
  const reason = whyInstall({ dev });
  if (!reason) return;
  const say = quiet ? console.error : console.log;
  const npm = (command) => {
    say(`${reason} Running npm ${command} …`);
    return spawnSync('npm', [command, '--include=dev', '--no-audit', '--no-fund'], {
      cwd: ROOT,
      stdio: quiet ? ['ignore', 2, 2] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    }).status;
  };
  if (npm('ci') === 0) return;
  console.error('npm ci failed; trying npm install.');
  if (npm('install') === 0) return;
  console.error('The packages could not be installed; see the messages of npm above.');
  process.exit(1);
}

/** Why the installed packages will not do, as a sentence; undefined when they will. */
export function whyInstall({ dev = true, root = ROOT } = {}) {
  const installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  if (!installed) return 'The packages are not installed.';
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  if (!wanted) return undefined;
  for (const [place, entry] of Object.entries(wanted)) {
    // Other platforms' binaries are not installed, and an operator may have left the development packages out.
    const mayBeAbsent = place === '' || entry.optional || entry.devOptional || entry.peer || (!dev && entry.dev);
    const found = installed[place];
    if (!found && mayBeAbsent) continue;
    if (!found || found.version !== entry.version || found.integrity !== entry.integrity) {
      return `The installed packages are not those of package-lock.json (${place.replace('node_modules/', '')}).`;
    }
  }
  return undefined;
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
