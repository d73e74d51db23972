// The office is in China and its servers may be anywhere: the clock must answer the same wherever the process believes to be.
import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';

const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia'] as const;

/** In a process of its own, because a zone is read once, when a process begins. */
function answersIn(zone: string): Promise<{ midnight: string; answers: unknown }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/clock-answers.ts'], {
    env: { ...process.env, TZ: zone },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
    child.once('close', (code) =>
      code === 0
        ? resolve(JSON.parse(printed) as { midnight: string; answers: unknown })
        : reject(new Error(`${code}`)),
    );
  });
}

it('the clock answers the same in every time zone', { timeout: 60_000 }, async () => {
  const told = [];
  for (const zone of ZONES) told.push(await answersIn(zone));
  // Each process really was in another zone.
  expect(new Set(told.map(({ midnight }) => midnight)).size).toBe(ZONES.length);
  const [first, ...others] = told.map(({ answers }) => answers);
  for (const answers of others) expect(answers).toEqual(first);
  expect(JSON.stringify(first)).toContain('"2027-01-18"');
});
