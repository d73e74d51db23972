/** The operators' log: JSON lines on stderr. Never personal data, codes, passwords or what people wrote. */
import pino from 'pino';
import { env } from './env';

let logger: pino.Logger | undefined;

export const log = (): pino.Logger =>
  (logger ??= pino({ level: env().logLevel, base: undefined }, pino.destination({ dest: 2, sync: true })));
