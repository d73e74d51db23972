/** What commands write: data to stdout, words to stderr. */

/** A refusal the operator can act on; printed as it is, without a stack. */
export class Complaint extends Error {
  override readonly name = 'Complaint';
}

export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

export const output = (data: unknown): void => void process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);

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
