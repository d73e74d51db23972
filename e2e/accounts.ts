// The accounts that the server printed at its first start, as in `  registrar   shoujian    XXXX-XXXX-XXXX`.
import { readFileSync } from 'node:fs';
import { SERVER_LOG } from './server';

export interface Account {
  readonly role: string;
  readonly name: string;
  readonly password: string;
}

/** The first account printed for a role. Throws when there is none, with the roles that were printed. */
export function account(role: string): Account {
  const all = accounts();
  const found = all.find((one) => one.role === role);
  if (!found)
    throw new Error(`No account for "${role}" in ${SERVER_LOG}; found: ${all.map((one) => one.role).join(', ')}`);
  return found;
}

export function accounts(): Account[] {
  const lines = readFileSync(SERVER_LOG, 'utf8').matchAll(
    /^\s+(\S+)\s+(\S+)\s+([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})\s*$/gim,
  );
  return [...lines].map(([, role = '', name = '', password = '']) => ({ role, name, password }));
}
