import { z } from 'zod';
import { sessionCookie } from '@/app/session';
import { REFUSAL_CODES } from '@/lib/domain/result';
import { LONGEST_KEY } from '../idempotency-key';
import { type Operation, OPERATIONS } from '../operations';

function schemaOf(schema: z.ZodType) {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return described;
}

const inJson = (schema: object) => ({ 'application/json': { schema } });

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
    message: { type: 'string', description: 'The refusal in the language of the locale cookie.' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code'],
        properties: { path: { type: 'string' }, code: { type: 'string' } },
      },
    },
  },
};

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'What is sent again under the same key within a day is carried out once.',
  schema: { type: 'string', minLength: 1, maxLength: LONGEST_KEY, pattern: '^[ -~]+$' },
};

const ORIGIN = {
  name: 'Origin',
  in: 'header',
  required: true,
  description: 'Where Gongkai is served: writes from anywhere else are refused.',
  schema: { type: 'string' },
};

function parametersOf({ method, path, query, keyed }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType),
  }));
  return [...inPath, ...inQuery, ...(method === 'get' ? [] : [ORIGIN]), ...(keyed ? [KEY] : [])];
}

function contentOf({ body, file }: Operation) {
  if (body) return inJson(schemaOf(body));
  if (!file) return null;
  const beside = Object.entries(file.shape).map(([name, schema]) => [name, schemaOf(schema as z.ZodType)]);
  const properties = { file: { type: 'string', format: 'binary' }, ...Object.fromEntries(beside) };
  return { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties } } };
}

function answerOf({ answer, mediaTypes = ['application/octet-stream'] }: Operation) {
  if (answer) return inJson(schemaOf(answer));
  return Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
}

const REFUSED = { $ref: '#/components/responses/Refused' };

const described = (operation: Operation) => {
  const content = contentOf(operation);
  return {
    operationId: operation.id,
    parameters: parametersOf(operation),
    ...(content && { requestBody: { required: true, content } }),
    responses: {
      [operation.success]: {
        description: 'done',
        content: answerOf(operation),
      },
      // Which of them, a refusal's code tells more exactly than a status can; 503 is a database that does not answer.
      '4XX': REFUSED,
      '503': REFUSED,
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
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie() } },
      responses: { Refused: { description: 'refused', content: inJson(REFUSAL) } },
    },
  });
};
