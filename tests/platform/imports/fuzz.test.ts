import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '@mocks/db/open';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { ImportingFactory } from '@tests/support/imports';
import { beginImport, importingFactory, newImport, ordersOf } from '@tests/support/imports';

/** Whatever strikes a parser: any JSON, and text with NULs, lone surrogates and long runs. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>('\u0000', '\ud800', '👩‍👩‍👧', '', ' ', -0, 1e308, 2 ** 53, null, [], {}, 'x'.repeat(400), '2026-13-01T00:00:00'),
);

/** A body that is right but for one place, at any depth. */
function spoilt(body: object): fc.Arbitrary<unknown> {
  const places = pathsOf(body);
  return fc.tuple(fc.constantFrom(...places), anything).map(([path, value]) => replaced(body, path, value));
}

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

function replaced(value: unknown, [name, ...rest]: string[], by: unknown): unknown {
  if (name === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === name ? replaced(item, rest, by) : item));
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([key, inner]) => [key, key === name ? replaced(inner, rest, by) : inner]),
  );
}

describe.each(databaseKinds)('spoilt bodies on %s', { timeout: 240_000 }, (kind) => {
  let open: OpenDatabase;
  let factory: ImportingFactory;
  let id = '';
  let keys = 0;

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    factory = await importingFactory(open);
    id = await beginImport(factory, 'spoilt');
  }, 120_000);
  afterAll(() => open.close());

  const mustNotFail = async (path: string, body: unknown) => {
    const text = typeof body === 'string' && body.startsWith('{') ? body : JSON.stringify(body);
    const response = await factory.owner.raw('POST', `/factories/${factory.factoryId}/imports${path}`, {
      body: text,
      headers: { 'idempotency-key': `fuzz-key-${(keys += 1)}` },
    });
    expect([text, response.status < 500]).toEqual([text, true]);
    expect(factory.failures).toEqual([]);
  };

  const orders = ordersOf([{ orderNo: 'A1', sku: 'X', quantity: 5 }], {
    A1: { region: '浙江', status: 'completed', dropship: true, downstreamChannel: '抖音', freightFen: 5, adjustmentFen: -5 },
  });
  const issue = { code: 'cell-missing', scope: 'row', level: 'error', row: 3, orderNo: 'A2', params: { column: 'sku', names: ['a'] } };
  const bodies: Record<string, () => object> = {
    '': () => newImport(factory.storeId, 'spoilt'),
    '/ID/batches': () => ({ position: 0, orders, issues: [issue] }),
    '/ID/finish': () => ({ totalBatches: 1, totalLines: 1, rowsRefused: 0, issues: [issue] }),
  };

  test.each(Object.keys(bodies))('POST imports%s answers, and never fails', async (path) => {
    const body = bodies[path]?.() ?? {};
    await fc.assert(
      fc.asyncProperty(fc.oneof({ arbitrary: spoilt(body), weight: 4 }, { arbitrary: anything, weight: 1 }), (value) =>
        mustNotFail(path.replace('ID', id), value),
      ),
      { numRuns: 150 },
    );
  });

  test('a query that no list knows is answered too', async () => {
    const queries = ['imports?q=%00', 'imports?cursor=abc', 'imports?sha256=x', 'imports?limit=0', 'orders?sku=%00', 'orders?q=%25', 'orders?sizeFrom=x', 'orders?from=2026-02-31', 'buyers?q=_', 'buyers?buyerType=ghost'];
    for (const query of queries) {
      const response = await factory.owner.raw('GET', `/factories/${factory.factoryId}/${query}`);
      expect([query, response.status < 500]).toEqual([query, true]);
    }
    expect(factory.failures).toEqual([]);
  });
});
