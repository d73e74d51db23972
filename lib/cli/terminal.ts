/** What commands write: data to stdout, words to stderr; no control sign in either but line ends. */
import path from 'node:path';
import { withUnseenShown } from '@/lib/platform/unseen';

/** A refusal the operator can act on; printed as it is, without a stack. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
}

export const complain = (line: string): void => void process.stderr.write(`${withUnseenShown(line, true)}\n`);

export const output = (data: unknown): void =>
  void process.stdout.write(`${withUnseenShown(JSON.stringify(data, null, 2), true)}\n`);

/** A text for standard output, ready as it is. */
export const print = (text: string): void => void process.stdout.write(withUnseenShown(text, true));

/** A path means where the command was typed; npm moves to the project's folder. */
export const typedPath = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);

const LONGEST_SHOWN = 200;

/** What somebody else wrote, on one line and not without end, to be quoted in a message. */
export const shown = (text: string): string => {
  const signs = [...withUnseenShown(text)];
  return signs.length > LONGEST_SHOWN ? `${signs.slice(0, LONGEST_SHOWN).join('')}…` : signs.join('');
};

const CLEAR_LINE = '\r\u001b[2K';

/** A line that is written over itself on a terminal, and left out elsewhere but for the last one. */
export function progressLine(word: (done: number, total: number) => string): (done: number, total: number) => void {
  const isTerminal = process.stderr.isTTY;
  return (done, total) => {
    const finished = done === total;
    if (isTerminal) process.stderr.write(`${CLEAR_LINE}${word(done, total)}${finished ? '\n' : ''}`);
    else if (finished || done % 10_000 === 0) complain(word(done, total));
  };
}
