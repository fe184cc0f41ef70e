import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { allEndpoints } from '@/api/contract/all';
import type { Shape } from '@/api/contract/endpoint';

/** Judged by a rule that no schema can tell, or never stored as they come. */
const closedOtherwise = [
  'productImports.correctRow /properties/cells/propertyNames',
  'demand.overview /properties/window',
  'marketing.overview /properties/window',
  'session.signIn /properties/password',
  'members.acceptInvitation /properties/newAccount/properties/password',
  'settings.update /properties/zone',
  'imports.sendBatch /properties/orders/items/properties/orderedAt',
];

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function refusesNul(node: Node): boolean {
  if ('enum' in node || 'const' in node || node['format'] === 'uuid' || node['format'] === 'date') return true;
  const checks = [node, ...(Array.isArray(node['allOf']) ? node['allOf'].filter(isNode) : [])];
  return checks.some(({ pattern }) => typeof pattern === 'string' && !new RegExp(pattern, 'u').test('a\0'));
}

/** Where a schema lets a text through that no database here can store. */
function openTexts(node: unknown, path = ''): string[] {
  if (!isNode(node)) return [];
  const own = node['type'] === 'string' && !refusesNul(node) ? [path] : [];
  return [...own, ...Object.entries(node).flatMap(([key, value]) => openTexts(value, `${path}/${key}`))];
}

test('every text that an endpoint takes refuses what no database can store', () => {
  const schemaOf = (shape: Shape) => z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  const open = allEndpoints.flatMap(({ id, query, body }) =>
    [query, body].flatMap((shape) => openTexts(schemaOf(shape)).map((path) => `${id} ${path}`)),
  );
  expect(open).toEqual(closedOtherwise);
});
