import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '@mocks/db/open';
import { orderSkus } from '@mocks/db/schema';
import { keysetPage } from '@mocks/platform/core/keyset';
import { newId } from '@mocks/platform/core/ids';
import { openTestDatabase } from '@tests/support/database';
import { testNow } from '@tests/support/platform';

describe('keyset pages', () => {
  let open: OpenDatabase;
  const factoryId = newId(testNow);
  beforeAll(async () => {
    open = await openTestDatabase('pglite');
  });
  afterEach(async () => {
    await open.database.delete(orderSkus);
  });
  afterAll(() => open.close());

  /** Reads every page forwards and then every page back, as a person would with the footer's buttons. */
  async function walk(descending: boolean, limit: number) {
    const read = async (cursor: string | undefined) => {
      const keyset = keysetPage({ column: orderSkus.decidedAt, id: orderSkus.sku, descending, cursor, limit });
      const rows = await open.database
        .select()
        .from(orderSkus)
        .where(and(eq(orderSkus.factoryId, factoryId), keyset.condition))
        .orderBy(...keyset.order)
        .limit(keyset.take);
      return keyset.finish(rows, (row) => ({ v: row.decidedAt, id: row.sku }));
    };
    const pages = [await read(undefined)];
    for (let page = pages[0]; page?.nextCursor; page = pages.at(-1)) pages.push(await read(page.nextCursor));
    const back = [];
    for (let page = pages.at(-1); page?.prevCursor; page = back[0]) back.unshift(await read(page.prevCursor));
    return { forwards: pages.map((page) => page.items), backwards: back.map((page) => page.items) };
  }

  test('hold every row once, in order, nulls last, and the same pages on the way back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03')), { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 7 }),
        async (values, descending, limit) => {
          await open.database.delete(orderSkus);
          await open.database.insert(orderSkus).values(
            values.map((decidedAt, index) => ({
              factoryId,
              sku: `S-${String(index).padStart(2, '0')}`,
              title: '',
              lines: 1,
              pieces: 1,
              firstDay: '2026-01-01',
              lastDay: '2026-01-01',
              decidedAt,
              version: 1,
            })),
          );
          const { forwards, backwards } = await walk(descending, limit);
          const skus = forwards.flat().map((row) => row.sku);
          expect(new Set(skus).size).toBe(values.length);
          expect(skus).toHaveLength(values.length);
          const sorted = forwards.flat().map((row) => row.decidedAt);
          const known = sorted.filter((value) => value !== null);
          expect(known).toEqual(descending ? [...known].sort().reverse() : [...known].sort());
          expect(sorted.slice(known.length).every((value) => value === null)).toBe(true);
          expect(backwards.map((page) => page.map((row) => row.sku))).toEqual(
            forwards.slice(0, -1).map((page) => page.map((row) => row.sku)),
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});
