import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigurationError, parseEnv } from './env';

const KEY = Buffer.alloc(32, 7).toString('base64');

function complaint(source: Record<string, string>): string {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return expect.fail('the configuration is usable');
}

describe('without any setting', () => {
  test('the demonstration is served from the data folder on port 3000', () => {
    expect(parseEnv({})).toEqual({
      port: 3000,
      dataDir: path.resolve('data'),
      database: { engine: 'sqlite', file: path.resolve('data/gongkai.db') },
      publicUrl: null,
      bodyName: null,
      key: null,
      smtpUrl: null,
      mailFrom: null,
      logLevel: 'info',
      demonstration: true,
    });
  });

  test('an empty setting is none', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '', GONGKAI_KEY: '', GONGKAI_URL: '' })).toEqual(parseEnv({}));
  });

  test('settings of other programs do not matter', () => {
    expect(parseEnv({ HOME: '/root', LANG: 'C', NODE_ENV: 'production' })).toEqual(parseEnv({}));
  });
});

describe('it is a real installation', () => {
  test.each<Record<string, string>>([
    { DATABASE_URL: 'file:/var/lib/gongkai.db' },
    { GONGKAI_URL: 'https://gongkai.example.gov.cn' },
    { GONGKAI_BODY: '某市某局' },
    { GONGKAI_KEY: KEY },
  ])('with %j', (source) => {
    expect(parseEnv(source).demonstration).toBe(false);
  });

  test.each<Record<string, string>>([
    { PORT: '8080' },
    { GONGKAI_DATA_DIR: '/tmp/x' },
    { GONGKAI_LOG_LEVEL: 'debug' },
    { GONGKAI_HOST: '127.0.0.1' },
    { GONGKAI_TRUSTED_PROXIES: '1' },
    { GONGKAI_SMTP_URL: 'smtp://mail.example', GONGKAI_MAIL_FROM: 'gongkai@example.gov.cn' },
  ])('not with %j alone', (source) => {
    expect(parseEnv(source).demonstration).toBe(true);
  });
});

describe('the database', () => {
  test.each([
    ['file:/var/lib/gongkai.db', '/var/lib/gongkai.db'],
    ['file:///var/lib/gongkai.db', '/var/lib/gongkai.db'],
    ['file:some/where.db', path.resolve('some/where.db')],
    ['file:./where.db', path.resolve('where.db')],
    ['file:/a path/with spaces.db', '/a path/with spaces.db'],
  ])('at %s is a file', (DATABASE_URL, file) => {
    expect(parseEnv({ DATABASE_URL }).database).toEqual({ engine: 'sqlite', file });
  });

  test.each(['postgres://user:secret@db.example/gongkai', 'postgresql://db/gongkai'])('at %s is a server', (url) => {
    expect(parseEnv({ DATABASE_URL: url }).database).toEqual({ engine: 'pg', url });
  });

  test('lies in the data folder unless it is said where', () => {
    expect(parseEnv({ GONGKAI_DATA_DIR: '/srv/gongkai' })).toMatchObject({
      dataDir: '/srv/gongkai',
      database: { file: '/srv/gongkai/gongkai.db' },
    });
  });
});

test('the public address is kept without path, and the key as bytes', () => {
  const env = parseEnv({
    GONGKAI_URL: 'https://Gongkai.example.gov.cn/start',
    GONGKAI_KEY: KEY,
    GONGKAI_BODY: ' 某局 ',
  });
  expect(env.publicUrl).toBe('https://gongkai.example.gov.cn');
  expect(env.key).toEqual(Buffer.alloc(32, 7));
  expect(env.bodyName).toBe('某局');
});

describe('a setting that is wrong has its own line, which says what it must be', () => {
  test.each<[string, string, RegExp]>([
    ['PORT', 'abc', /^ {2}- PORT must be a port number$/m],
    ['PORT', '70000', /^ {2}- PORT must be a port number$/m],
    ['PORT', '-1', /^ {2}- PORT must be a port number$/m],
    ['PORT', '80.5', /^ {2}- PORT must be a port number$/m],
    ['PORT', ' ', /^ {2}- PORT must be a port number$/m],
    ['PORT', '0x10', /^ {2}- PORT must be a port number$/m],
    ['PORT', '1e3', /^ {2}- PORT must be a port number$/m],
    ['GONGKAI_TRUSTED_PROXIES', ' ', /^ {2}- GONGKAI_TRUSTED_PROXIES must be a number of proxies$/m],
    ['DATABASE_URL', 'mysql://db/gongkai', /^ {2}- DATABASE_URL must be file:.+ or postgres:.+$/m],
    ['DATABASE_URL', 'file:', /^ {2}- DATABASE_URL must be file:/m],
    ['DATABASE_URL', '/var/lib/gongkai.db', /^ {2}- DATABASE_URL must be file:/m],
    ['GONGKAI_URL', 'gongkai.example.gov.cn', /^ {2}- GONGKAI_URL must be the address people use, e\.g\. https:/m],
    ['GONGKAI_URL', 'ftp://gongkai.example.gov.cn', /^ {2}- GONGKAI_URL must be the address people use/m],
    ['GONGKAI_BODY', '   ', /^ {2}- GONGKAI_BODY must be the name of the public body$/m],
    ['GONGKAI_KEY', 'short', /^ {2}- GONGKAI_KEY must be 32 random bytes in base64 \(openssl rand -base64 32\)$/m],
    ['GONGKAI_TRUSTED_PROXIES', '11', /^ {2}- GONGKAI_TRUSTED_PROXIES must be a number of proxies$/m],
    ['GONGKAI_TRUSTED_PROXIES', 'yes', /^ {2}- GONGKAI_TRUSTED_PROXIES must be a number of proxies$/m],
    ['GONGKAI_LOG_LEVEL', 'loud', /^ {2}- GONGKAI_LOG_LEVEL must be debug, info, warn, error or silent$/m],
    ['GONGKAI_MAIL_FROM', '办公室', /^ {2}- GONGKAI_MAIL_FROM must be the address reminders are mailed from, e\.g\. /m],
    ['GONGKAI_SMTP_URL', 'smtp://mail.example', /^ {2}- GONGKAI_MAIL_FROM must be given with GONGKAI_SMTP_URL: the/m],
    ['GONGKAI_PORT', '80', /^ {2}- GONGKAI_PORT is not a setting of Gongkai; see the list in README\.md$/m],
  ])('%s=%s', (name, value, line) => {
    const message = complaint({ [name]: value });
    expect(message).toMatch(line);
    expect(message.split('\n')).toHaveLength(2);
  });

  test('and all of them are told at once', () => {
    const message = complaint({ PORT: 'abc', GONGKAI_KEY: 'short', GONGKAI_KEI: 'x' });
    expect(
      message
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(' ')[1]),
    ).toEqual(['GONGKAI_KEI', 'PORT', 'GONGKAI_KEY']);
  });

  test.each(['mail.example:25', 'http://mail.example', 'smtp://', 'smtp:secret'])('GONGKAI_SMTP_URL=%s', (url) => {
    const message = complaint({ GONGKAI_SMTP_URL: url, GONGKAI_MAIL_FROM: 'gongkai@example.gov.cn' });
    expect(message).toMatch(/^ {2}- GONGKAI_SMTP_URL must be smtp:\/\/user:password@host:port, or smtps:/m);
    expect(message).not.toContain('secret');
  });

  test('and a key is never repeated', () => {
    expect(complaint({ GONGKAI_KEY: 'c2VjcmV0LXNlY3JldA==' })).not.toContain('c2VjcmV0');
  });
});
