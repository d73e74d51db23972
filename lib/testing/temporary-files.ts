/** Runs once around a test run: everything tests put into the temporary folder goes when they are over, also after a failure. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-run-'));
  process.env['TMPDIR'] = folder; // workers inherit it
  return () => rmSync(folder, { recursive: true, force: true });
}
