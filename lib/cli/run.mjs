// Runs a TypeScript entry point outside the web server: `node lib/cli/run.mjs lib/cli/main.ts arguments…`.
// Its own messages go to standard error, so that the entry point owns standard output.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { prepare, requireNode, ROOT } from './prepare.mjs';

requireNode('20.9');
const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error('Usage: node lib/cli/run.mjs <entry.ts> [arguments…]');
  process.exit(2);
}
prepare({ dev: false, quiet: true });

const flags = ['--conditions=react-server', '--import', 'tsx'];
if (process.allowedNodeEnvironmentFlags.has('--disable-warning')) flags.push('--disable-warning=ExperimentalWarning');

const child = spawn(process.execPath, [...flags, path.resolve(ROOT, entry), ...args], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => {
  if (!signal) process.exit(code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
