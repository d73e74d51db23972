// The accounts that the server printed at its first start, as in `  shoujian    收件员   XXXX-XXXX-XXXX-XXXX`.
import { readFileSync } from 'node:fs';
import { SERVER_LOG } from './server';

export interface Account {
  readonly username: string;
  readonly password: string;
}

/** Throws when the name was not printed, with those that were. */
export function account(username: string): Account {
  const all = accounts();
  const found = all.find((one) => one.username === username);
  if (!found) {
    throw new Error(`No account "${username}" in ${SERVER_LOG}; found: ${all.map((one) => one.username).join(', ')}`);
  }
  return found;
}

export function accounts(): Account[] {
  const lines = readFileSync(SERVER_LOG, 'utf8').matchAll(/^\s+(\S+)\s+\S+\s+([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})\s*$/gm);
  return [...lines].map(([, username = '', password = '']) => ({ username, password }));
}
