import { z } from 'zod';
import { REFUSAL_CODES } from '@/lib/domain/result';
import { LONGEST_KEY } from '../idempotency-key';
import { type Operation, OPERATIONS } from '../operations';

const schemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' });

const REFUSAL = {
  type: 'object',
  required: ['refusal'],
  properties: {
    refusal: {
      type: 'object',
      required: ['code'],
      properties: {
        code: { enum: REFUSAL_CODES },
        article: { type: 'string' },
        field: { type: 'string' },
        values: { type: 'object' },
      },
    },
    issues: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, code: { type: 'string' } } },
    },
  },
};

function parametersOf({ path, query, keyed }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(schema as z.ZodType),
  }));
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', minLength: 1, maxLength: LONGEST_KEY },
  };
  return [...inPath, ...inQuery, ...(keyed ? [key] : [])];
}

function contentOf({ body, file }: Operation) {
  if (body) return { 'application/json': { schema: schemaOf(body) } };
  const field = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
  return file ? { 'multipart/form-data': { schema: field } } : null;
}

const described = (operation: Operation) => {
  const content = contentOf(operation);
  return {
    operationId: operation.id,
    parameters: parametersOf(operation),
    ...(content && { requestBody: { required: true, content } }),
    responses: {
      [operation.success]: { description: 'done' },
      default: { description: 'refused', content: { 'application/json': { schema: REFUSAL } } },
    },
  };
};

/** The JSON door described in OpenAPI 3.1, from the schemas it parses with. */
export const GET = () => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  return Response.json({
    openapi: '3.1.0',
    info: { title: 'Gongkai', version: '1' },
    servers: [{ url: '/api/v1' }],
    paths,
  });
};
