/** GET of the queue page by a signed-in registrar against a bare page of the same framework, both built and served for real. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import autocannon from 'autocannon';
import { raise } from '@/lib/domain/raise';
import type { Measure } from './measure';

const ROUND_SECONDS = 4;
const CONNECTIONS = 10;

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : raise('no free port');
}

/** Starts a process and waits for a line; everything it printed until then comes back. */
function started(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  ready: RegExp,
): Promise<{ child: ChildProcess; printed: string }> {
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      if (ready.test(printed)) resolve({ child, printed });
    });
    child.once('exit', (code) => reject(new Error(`${command.join(' ')} ended with ${code}\n${printed}`)));
  });
}

function run(command: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command.join(' ')} ended with ${code}`)),
    );
  });
}

/** Signs in as a browser does and returns the cookies. */
async function signIn(base: string, username: string, password: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair);
    }
  };
  const csrf = await fetch(`${base}/api/auth/csrf`);
  keep(csrf);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: [...jar.values()].join('; '), origin: base },
    body: new URLSearchParams({ csrfToken, username, password, json: 'true' }),
  });
  keep(answer);
  return [...jar.values()].join('; ');
}

async function requestsPerSecond(url: string, cookie = ''): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: ROUND_SECONDS,
    headers: { cookie },
  });
  if (non2xx > 0 || errors > 0) raise(`${url} answered ${non2xx} times with an error, ${errors} times not at all`);
  return requests.average;
}

export async function queuePage(folder: string): Promise<Measure> {
  const [oursPort, barePort] = [await freePort(), await freePort()];
  const { DATABASE_URL: _, ...environment } = process.env;
  const env = { ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv;
  const bareFolder = path.resolve('lib/bench/bare-next');
  await run(['node_modules/next/dist/bin/next', 'build', bareFolder]);
  const bare = await started(
    ['node_modules/next/dist/bin/next', 'start', bareFolder, '--port', String(barePort)],
    env,
    /Ready in/,
  );
  const ours = await started(
    ['lib/cli/start.mjs'],
    { ...env, PORT: String(oursPort), GONGKAI_DATA_DIR: path.join(folder, 'served') },
    /is ready on/,
  );
  const [, password = raise('no password was printed')] = /^\s+shoujian\s+\S+\s+(\S+)$/m.exec(ours.printed) ?? [];
  const base = `http://localhost:${oursPort}`;
  const cookie = await signIn(base, 'shoujian', password);
  return {
    unit: 'pages/s',
    rounds: 5,
    ours: () => requestsPerSecond(`${base}/queue`, cookie),
    baseline: () => requestsPerSecond(`http://localhost:${barePort}/`),
    close: async () => {
      for (const { child } of [ours, bare]) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await gone;
      }
    },
  };
}
