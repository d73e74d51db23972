// A warning or an error on the console fails the test that caused it, unless the test said that it expects one.
import { format } from 'node:util';

let expected = false;
let messages: string[] = [];

/** Call in a test whose subject is meant to complain on the console. Returns what it said so far. */
export function expectConsole(): readonly string[] {
  expected = true;
  return messages;
}

/** For the set-up file: replaces the two methods. The throw shows where, the list catches a swallowed throw. */
export function watchConsole(): void {
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...args: unknown[]) => {
      const message = `console.${level}: ${format(...args)}`;
      messages.push(message);
      if (!expected) throw new Error(message);
    };
  }
}

/** For the set-up file: what was said without being expected since the last call. */
export function takeUnexpected(): string[] {
  const unexpected = expected ? [] : messages;
  expected = false;
  messages = [];
  return unexpected;
}
