import { afterEach, describe, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The check as it is with this public address; the configuration is read once per process. */
async function isSameOrigin(headers: Record<string, string>, publicUrl = ''): Promise<boolean> {
  vi.resetModules();
  vi.stubEnv('GONGKAI_URL', publicUrl);
  const origin = await import('./origin');
  return origin.isSameOrigin(new Headers(headers));
}

const PUBLIC = 'https://gongkai.example.gov.cn';

describe('a request from our own pages', () => {
  test.each<Record<string, string>>([
    { origin: PUBLIC },
    { origin: PUBLIC, 'sec-fetch-site': 'same-origin' },
    { origin: PUBLIC, 'sec-fetch-site': 'none' },
    { origin: PUBLIC, host: 'inner:3000' },
  ])('is let through at the public address: %j', async (headers) => {
    expect(await isSameOrigin(headers, PUBLIC)).toBe(true);
  });

  test.each<Record<string, string>>([
    { origin: 'http://localhost:3000', host: 'localhost:3000' },
    { origin: 'http://localhost:3000', host: 'localhost:3000', 'x-forwarded-proto': 'http' },
    { origin: 'http://gongkai.example', host: 'Gongkai.example:80' },
    { origin: 'https://gongkai.example', host: 'gongkai.example', 'x-forwarded-proto': 'https' },
    { origin: 'https://gongkai.example', host: 'gongkai.example', 'x-forwarded-proto': 'https, http' },
  ])('is let through at the address it was asked for, where no public one is set: %j', async (headers) => {
    expect(await isSameOrigin(headers)).toBe(true);
  });
});

describe('a request from elsewhere, or that does not say where from', () => {
  test.each<Record<string, string>>([
    {},
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://evil.test' },
    { origin: 'http://evil.test', 'x-forwarded-host': 'evil.test' },
    { origin: 'http://evil.test', host: 'gongkai.example.gov.cn', 'x-forwarded-host': 'evil.test' },
    { origin: PUBLIC, 'sec-fetch-site': 'cross-site' },
    { origin: PUBLIC, 'sec-fetch-site': 'same-site' },
    { origin: 'http://gongkai.example.gov.cn' },
    { origin: `${PUBLIC}:8443` },
    { origin: `${PUBLIC}.evil.test` },
    { origin: 'https://evil.test/https://gongkai.example.gov.cn' },
    { origin: 'evil.test', host: 'evil.test' },
  ])('is refused at the public address: %j', async (headers) => {
    expect(await isSameOrigin(headers, PUBLIC)).toBe(false);
  });

  test.each<Record<string, string>>([
    { host: 'localhost:3000' },
    { origin: 'null', host: 'localhost:3000' },
    { origin: 'http://localhost:3001', host: 'localhost:3000' },
    { origin: 'http://evil.test', host: 'localhost:3000', 'x-forwarded-host': 'evil.test' },
    { origin: 'http://evil.test' },
    { origin: 'localhost:3000', host: 'localhost:3000' },
    { origin: 'https://localhost:3000', host: 'localhost:3000' },
    { origin: 'http://gongkai.example', host: 'gongkai.example', 'x-forwarded-proto': 'https' },
    { origin: 'file://localhost:3000', host: 'localhost:3000' },
    { origin: 'null', host: 'x', 'x-forwarded-proto': 'data' },
  ])('is refused where no public address is set: %j', async (headers) => {
    expect(await isSameOrigin(headers)).toBe(false);
  });
});
