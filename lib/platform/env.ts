/**
 * Configuration: everything the process takes from its environment, validated once with a message an operator can act
 * on. With none of the settings that mark a real installation, the process serves the demonstration.
 */
import path from 'node:path';
import { z } from 'zod';

/** Its message is ready for the operator; the start script prints it without a stack. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const KEY_BYTES = 32;

/** Digits only: 0x10, 1e3 or a blank are slips of the hand, whatever number they make. */
const count = (max: number, error: string) =>
  z
    .string()
    .refine((text) => /^[0-9]+$/.test(text) && Number(text) <= max, error)
    .transform(Number);

const Environment = z.object({
  PORT: count(65_535, 'must be a port number').default(3000),
  GONGKAI_DATA_DIR: z.string().min(1, 'must name a folder').default('data'),
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.+|postgres(ql)?:\/\/.+)$/,
      'must be file:/path/to/file.db or postgres://user:password@host/database',
    )
    .optional(),
  GONGKAI_URL: z
    .url({ protocol: /^https?$/, error: 'must be the address people use, e.g. https://gongkai.example.gov.cn' })
    .transform((url) => new URL(url).origin)
    .optional(),
  GONGKAI_BODY: z.string().trim().min(1, 'must be the name of the public body').max(100).optional(),
  GONGKAI_KEY: z
    .string()
    .refine(
      (text) => Buffer.from(text, 'base64').length === KEY_BYTES,
      'must be 32 random bytes in base64 (openssl rand -base64 32)',
    )
    .optional(),
  GONGKAI_SMTP_URL: z
    .string()
    .refine(
      (text) => /^smtps?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== '',
      'must be smtp://user:password@host:port, or smtps:// for a server that speaks TLS from the start',
    )
    .optional(),
  GONGKAI_MAIL_FROM: z.email('must be the address reminders are mailed from, e.g. gongkai@example.gov.cn').optional(),
  GONGKAI_TRUSTED_PROXIES: count(10, 'must be a number of proxies').default(0),
  GONGKAI_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'must be debug, info, warn, error or silent' })
    .default('info'),
});

export interface Env {
  readonly port: number;
  /** Absolute. Holds the database, keys and files. */
  readonly dataDir: string;
  /** Absolute path of the SQLite file, or the PostgreSQL address. */
  readonly database:
    { readonly engine: 'sqlite'; readonly file: string } | { readonly engine: 'pg'; readonly url: string };
  readonly publicUrl: string | null;
  readonly bodyName: string | null;
  readonly key: Buffer | null;
  /** Where reminders are mailed through; null for files in the data folder. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  readonly logLevel: string;
  /** No setting of a real installation is given: the first start loads the demonstration body. */
  readonly demonstration: boolean;
}

/** Settings whose presence makes it a real installation. */
const REAL = ['DATABASE_URL', 'GONGKAI_URL', 'GONGKAI_BODY', 'GONGKAI_KEY'] as const;
const KNOWN = [...Object.keys(Environment.shape), 'GONGKAI_HOST', 'GONGKAI_MIGRATIONS'];

/** @throws {ConfigurationError} naming each setting that is wrong and what it must be. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const unknown = Object.keys(given).filter((name) => name.startsWith('GONGKAI_') && !KNOWN.includes(name));
  const parsed = Environment.safeParse(given);
  const problems = [
    ...unknown.map((name) => `${name} is not a setting of Gongkai; see the list in README.md`),
    ...(given['GONGKAI_SMTP_URL'] && !given['GONGKAI_MAIL_FROM']
      ? ['GONGKAI_MAIL_FROM must be given with GONGKAI_SMTP_URL: the address reminders are mailed from']
      : []),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)),
  ];
  if (!parsed.success || problems.length > 0) {
    throw new ConfigurationError(
      `The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  }
  const settings = parsed.data;
  const dataDir = path.resolve(settings.GONGKAI_DATA_DIR);
  const address = settings.DATABASE_URL ?? `file:${path.join(dataDir, 'gongkai.db')}`;
  return {
    port: settings.PORT,
    dataDir,
    database: address.startsWith('file:')
      ? { engine: 'sqlite', file: path.resolve(address.slice('file:'.length).replace(/^\/\/(?=\/)/, '')) }
      : { engine: 'pg', url: address },
    publicUrl: settings.GONGKAI_URL ?? null,
    bodyName: settings.GONGKAI_BODY ?? null,
    key: settings.GONGKAI_KEY ? Buffer.from(settings.GONGKAI_KEY, 'base64') : null,
    smtpUrl: settings.GONGKAI_SMTP_URL ?? null,
    mailFrom: settings.GONGKAI_MAIL_FROM ?? null,
    logLevel: settings.GONGKAI_LOG_LEVEL,
    demonstration: !REAL.some((name) => given[name]),
  };
}

let current: Env | undefined;

export const env = (): Env => (current ??= parseEnv(process.env));
