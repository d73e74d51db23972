// Starts Gongkai as an operator would, on an empty data folder, and stops it as an operator would. What it printed is
// kept in test-results/server.log: accounts.ts reads the first passwords there.
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const PORT = process.env.E2E_PORT ?? '3100';
const READY_MS = 300_000; // it may have to build first
const STOP_MS = 40_000;

export const BASE_URL = `http://localhost:${PORT}`;
export const SERVER_LOG = path.join(ROOT, 'test-results/server.log');

export default async function startServer() {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'gongkai-e2e-'));
  mkdirSync(path.dirname(SERVER_LOG), { recursive: true });
  const server = spawn(process.execPath, ['lib/cli/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutConfiguration(),
      GONGKAI_DATA_DIR: dataFolder,
      NODE_ENV: 'production',
      PORT,
      TZ: 'UTC',
      npm_lifecycle_event: '',
    },
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  try {
    await ready(server, ended);
  } catch (error) {
    server.kill('SIGKILL');
    throw error;
  }

  return async function stopServer() {
    server.kill('SIGTERM');
    const late = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
    const code = await ended;
    clearTimeout(late);
    rmSync(dataFolder, { recursive: true, force: true });
    if (code !== 0)
      throw new Error(`The server must exit with 0 on SIGTERM; it exited with ${code}. See ${SERVER_LOG}`);
  };
}

/** Any of these would make it a real, empty installation instead of the demonstration. */
function withoutConfiguration(): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _database,
    GONGKAI_URL: _url,
    GONGKAI_BODY: _body,
    GONGKAI_KEY: _key,
    GONGKAI_SMTP_URL: _smtp,
    ...rest
  } = process.env;
  return rest;
}

function ready(server: ChildProcess, ended: Promise<number | null>): Promise<void> {
  const log = createWriteStream(SERVER_LOG);
  let said = '';
  return new Promise((resolve, reject) => {
    const tail = () => said.split('\n').slice(-30).join('\n');
    const late = setTimeout(() => reject(new Error(`The server was not ready in time:\n${tail()}`)), READY_MS);
    const hear = (chunk: Buffer) => {
      log.write(chunk);
      said += chunk.toString();
      if (!said.includes('Gongkai is ready on ')) return;
      clearTimeout(late);
      resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    void ended.then((code) => {
      clearTimeout(late);
      log.end();
      reject(new Error(`The server ended with exit code ${code}:\n${tail()}`));
    });
  });
}
