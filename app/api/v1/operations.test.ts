import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GET } from './openapi.json/route';
import { OPERATIONS } from './operations';

const ROOT = 'app/api/v1';
const fileOf = (path: string) => `${ROOT}${path.replace(/\{(\w+)\}/g, '[$1]')}/route.ts`;
interface Content {
  readonly content: Record<string, { readonly schema: object }>;
}
interface Described {
  readonly components: { readonly securitySchemes: object };
  readonly paths: Record<
    string,
    Record<string, { readonly requestBody?: Content; readonly responses: Record<string, Content> }>
  >;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Every handler exported below app/api/v1, as method and path. */
const routes = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts') && !file.includes('openapi.json'))
  .flatMap((file) => {
    const text = readFileSync(`${ROOT}/${file}`, 'utf8');
    const path = `/${file}`.replace(/\/route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}');
    return METHODS.filter((method) => new RegExp(`export const ${method}\\b`).test(text)).map(
      (method) => `${method} ${path}`,
    );
  });

describe('the description of the JSON door', () => {
  it('names every route there is and no other', () => {
    const described = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual(routes.sort());
  });

  it('promises to honour the key of a repeated request where the route hands it on, and nowhere else', () => {
    for (const { id, path, method, keyed = false } of OPERATIONS) {
      if (method !== 'post') expect(keyed, id).toBe(false);
      else expect(/\bkey\b/.test(readFileSync(fileOf(path), 'utf8')), id).toBe(keyed);
    }
    // These change nothing: two only look, of the third every look is written down.
    const unkeyed = OPERATIONS.filter(({ method, keyed }) => method === 'post' && !keyed).map(({ id }) => id);
    expect(unkeyed).toEqual(['revealApplicant', 'listSameApplicant', 'previewCalendar']);
  });

  it('says of every operation how one is known, what it takes and what it answers with', async () => {
    const { paths, components } = (await GET().json()) as Described;
    expect(components.securitySchemes).toEqual({
      session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
    });
    for (const { id, method, path, body, success } of OPERATIONS) {
      const described = paths[path]?.[method];
      expect(Boolean(described?.requestBody?.content['application/json']?.schema), id).toBe(Boolean(body));
      expect(Object.keys(described?.responses ?? {}), id).toEqual([String(success), '503', '4XX']);
      const [content] = Object.values(described?.responses[success]?.content ?? {});
      const told = Object.keys(content?.schema ?? {});
      expect(told.includes('type') || told.includes('anyOf'), id).toBe(true);
    }
  });

  it('describes the body of a command from the schema the door parses with', async () => {
    const document = (await GET().json()) as { paths: Record<string, { post: { requestBody: { content: unknown } } }> };
    const content = JSON.stringify(document.paths['/cases/{caseId}/commands']?.post.requestBody.content);
    expect(content).toContain('draftOutcome');
    expect(content).toContain('expectedVersion');
  });
});
