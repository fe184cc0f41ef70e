import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { addDays, weekday } from '@/domain/calendar';
import { rowsOf } from '@mocks/db/database';
import type { OpenDatabase } from '@mocks/db/open';
import { isEmpty, seedDemo } from '@mocks/db/seed/seed';
import { demoDays, timeline } from '@mocks/db/seed/timeline';
import type { DatabaseKind } from '@tests/support/database';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { testNow } from '@tests/support/platform';

const tables = [
  'factories',
  'users',
  'memberships',
  'stores',
  'products',
  'product_details',
  'product_search',
  'skus',
  'price_tiers',
  'listings',
  'files',
  'file_chunks',
  'imports',
  'import_issues',
  'import_orders',
  'jobs',
  'buyers',
  'orders',
  'order_lines',
  'order_skus',
  'demand_orders',
  'audit_entries',
  'notifications',
  'counters',
];

const opened: { kind: DatabaseKind; open: OpenDatabase; wasEmpty: boolean; heard: [number, number][] }[] = [];
beforeAll(async () => {
  for (const kind of databaseKinds) {
    const open = await openTestDatabase(kind);
    const wasEmpty = await isEmpty(open.database);
    const heard: [number, number][] = [];
    await seedDemo(open.database, {
      size: 'small',
      now: testNow,
      onProgress: (done, total) => heard.push([done, total]),
    });
    opened.push({ kind, open, wasEmpty, heard });
  }
});
afterAll(async () => {
  for (const { open } of opened) await open.close();
});

/** What a database holds, table by table: rows and a digest of them all. */
async function contentsOf({ database }: OpenDatabase) {
  const contents: Record<string, unknown> = {};
  for (const table of tables) {
    const name = sql.raw(table);
    [contents[table]] = await rowsOf(
      database,
      sql`select count(*)::int as rows, md5(string_agg(row::text, chr(10) order by row::text collate "C")) as digest
        from (select * from ${name}) as row`,
      z.object({ rows: z.number(), digest: z.nullable(z.string()) }),
    );
  }
  return contents;
}

describe('the demo', () => {
  it('is the same in both databases, to the last value', async () => {
    const [first, second] = await Promise.all(opened.map(({ open }) => contentsOf(open)));
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      factories: { rows: 3 },
      stores: { rows: 7 },
      products: { rows: 300 },
      order_lines: { rows: 8_000 },
    });
  });

  it('fills an empty database, and tells how far it is', () => {
    for (const { wasEmpty, heard } of opened) {
      expect(wasEmpty).toBe(true);
      expect(heard.at(-1)).toEqual([8_000, 8_000]);
    }
  });

  it('leaves nothing half done where it cannot be loaded', async () => {
    for (const { open } of opened) {
      expect(await isEmpty(open.database)).toBe(false);
      // The numbers of the factories are taken.
      await expect(seedDemo(open.database, { size: 'small', now: '2027-03-01T00:00:00.000Z' })).rejects.toThrow();
      const [count] = await rowsOf(
        open.database,
        sql`select count(*)::int as n from factories`,
        z.object({ n: z.number() }),
      );
      expect(count).toEqual({ n: 3 });
    }
  });
});

describe('the time of the demo', () => {
  it.each([
    ['a Monday just after midnight in Shanghai', '2026-11-22T16:00:30.000Z', '2026-11-22'],
    ['a Tuesday', '2026-11-24T06:00:00.000Z', '2026-11-22'],
    ['a Sunday evening', '2026-11-29T12:00:00.000Z', '2026-11-22'],
    ['the Monday after', '2026-11-30T01:00:00.000Z', '2026-11-29'],
    ['a year later', '2027-11-24T06:00:00.000Z', '2027-11-21'],
    ['before the anchor', '2025-02-01T06:00:00.000Z', '2025-01-26'],
  ])('ends on the Sunday before %s', (_, now, lastDay) => {
    const span = timeline(now);
    expect(span.lastDay).toBe(lastDay);
    expect(weekday(span.lastDay)).toBe(7);
    expect(span.dayAt(demoDays - 1)).toBe(lastDay);
    expect(span.dayAt(0)).toBe(addDays(lastDay, 1 - demoDays));
  });

  it('never makes an instant that is still to come', () => {
    expect(timeline('2026-11-22T16:00:30.000Z').instantAt(demoDays, '08:10')).toBe('2026-11-22T16:00:30.000Z');
  });
});
