import * as z from 'zod/mini';
import { allEndpoints } from './all';
import type { Access, AnyEndpoint, Shape } from './endpoint';
import { problem } from './problem';

type Json = Record<string, unknown>;

/** JSON Schema 2020-12, which OpenAPI 3.1 speaks; what the wire cannot say more closely is "anything". */
function schemaOf(shape: Shape, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
  return schema;
}

function parametersOf(shape: Shape, place: 'path' | 'query'): Json[] {
  const schema = schemaOf(shape, 'input');
  const properties = z.safeParse(z.record(z.string(), z.unknown()), schema['properties']);
  const required = z.safeParse(z.array(z.string()), schema['required']);
  const names = required.success ? required.data : [];
  return Object.entries(properties.success ? properties.data : {}).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || names.includes(name),
    schema: value,
  }));
}

function headersOf(endpoint: AnyEndpoint): Json[] {
  const header = (name: string, description: string): Json => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  });
  return [
    ...(endpoint.method === 'GET' ? [] : [header('X-Requested-With', 'XMLHttpRequest, on every write')]),
    ...(endpoint.idempotent ? [header('Idempotency-Key', 'A repeat with the same key answers the first reply')] : []),
    ...(endpoint.ifMatch ? [header('If-Match', 'The version that was seen, quoted')] : []),
  ];
}

const mediaTypes = {
  json: 'application/json',
  upload: 'application/json',
  bytes: 'application/octet-stream',
  events: 'text/event-stream',
} as const;

function successOf(endpoint: AnyEndpoint): Json {
  if (endpoint.status === 204) return { description: 'Done' };
  const schema = endpoint.media === 'bytes' || endpoint.media === 'events' ? {} : schemaOf(endpoint.response, 'output');
  return { description: 'Done', content: { [mediaTypes[endpoint.media]]: { schema } } };
}

function bodyOf(endpoint: AnyEndpoint): Json {
  if (endpoint.media === 'upload') {
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema: {} } } } };
  }
  const schema = schemaOf(endpoint.body, 'input');
  const empty = Object.keys(Object(schema['properties'])).length === 0;
  return endpoint.method === 'GET' || empty
    ? {}
    : { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

/** A right, or `platform:reviewer` for what is the platform's own people's. */
function accessOf(access: Access): string {
  if (typeof access === 'string') return access;
  return 'right' in access ? access.right : access.platform.map((role) => `platform:${role}`).join(' ');
}

function operationOf(endpoint: AnyEndpoint): Json {
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [endpoint.id.split('.')[0]],
    'x-right': accessOf(endpoint.access),
    security: endpoint.access === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...headersOf(endpoint),
    ],
    ...bodyOf(endpoint),
    responses: {
      [endpoint.status]: successOf(endpoint),
      default: {
        description: 'Problem details (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** The OpenAPI 3.1 document of the whole contract; `public/openapi.json` is this, and is checked for drift. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of allEndpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Factory seller dashboard API',
      version: '1.0.0',
      description: 'Amounts are integer minor units, unit prices thousandths of the unit, instants UTC, order times wall clock.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
  };
}
