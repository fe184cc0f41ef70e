import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isCategory } from '@/domain/categories';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import type { OpenDatabase } from '@mocks/db/open';
import { priceBandOf } from '@mocks/db/seed/catalogue/priceBands';
import { demoDays, quarterDays, timeline } from '@mocks/db/seed/timeline';
import { testNow } from '@tests/support/platform';
import { openSeeded } from './seededDatabase';

const span = timeline(testNow);
const firstQuarter = { from: span.dayAt(0), to: span.dayAt(quarterDays - 1) };
const lastQuarter = { from: span.dayAt(demoDays - quarterDays), to: span.dayAt(demoDays - 1) };

let open: OpenDatabase;
beforeAll(async () => {
  open = await openSeeded();
});
afterAll(() => open.close());

/** Shares in percent of what a query answers as name and amount. */
async function sharesOf(query: ReturnType<typeof sql>): Promise<Record<string, number>> {
  const rows = await rowsOf(open.database, query, z.object({ name: z.string(), amount: sqlNumber }));
  const total = rows.reduce((sum, { amount }) => sum + amount, 0);
  return Object.fromEntries(rows.map(({ name, amount }) => [name, (100 * amount) / total]));
}

/** Within two points of each share that is named. */
function expectNear(shares: Record<string, number>, wanted: Record<string, number>): void {
  for (const [name, share] of Object.entries(wanted)) {
    expect(Math.abs((shares[name] ?? 0) - share), `${name}: ${shares[name]} instead of ${share}`).toBeLessThanOrEqual(
      2,
    );
  }
}

const counted = sql`demand_orders placed join factories on factories.id = placed.factory_id and factories.number = 'F-1'
  left join buyers on buyers.factory_id = placed.factory_id and buyers.id = placed.buyer_id
  where placed.paid and placed.lines > 0`;

describe('proportions of the small demo', () => {
  it('60 % of the buyers of known type are small-B', async () => {
    const shares = await sharesOf(sql`select buyer_type as name, count(*) as amount from buyers
      where buyer_type in ('small_b', 'personal') group by 1`);
    expectNear(shares, { small_b: 60, personal: 40 });
  });

  it('3 % of the buyers are cross-border and 5 % unknown', async () => {
    const shares = await sharesOf(sql`select buyer_type as name, count(*) as amount from buyers group by 1`);
    expectNear(shares, { cross_border: 3, unknown: 5 });
  });

  it('small-B make 90 % of GMV, by the buyer and by the split that takes dropship out', async () => {
    const byType = sql`select coalesce(buyers.buyer_type, 'unknown') as name, sum(gmv_fen) as amount from ${counted} group by 1`;
    expectNear(await sharesOf(byType), { small_b: 90 });
    expectNear(await sharesOf(sql`select segment as name, sum(gmv_fen) as amount from ${counted} group by 1`), {
      small_b: 90,
    });
  });

  it('PLUS makes nearly half of GMV, and most of its orders come from users sharing', async () => {
    expectNear(await sharesOf(sql`select channel as name, sum(gmv_fen) as amount from ${counted} group by 1`), {
      plus: 48,
    });
    const sources = await sharesOf(
      sql`select source as name, count(*) as amount from ${counted} and channel = 'plus' group by 1`,
    );
    expect(sources['user_sharing']).toBeGreaterThan(50);
  });

  it.each([
    ['first', firstQuarter, 45],
    ['last', lastQuarter, 63],
  ])('orders under ten pieces in the %s quarter', async (_, { from, to }, share) => {
    const shares =
      await sharesOf(sql`select case when pieces < 10 then 'small' else 'large' end as name, count(*) as amount
      from ${counted} and placed.day between ${from}::date and ${to}::date group by 1`);
    expectNear(shares, { small: share });
  });

  it.each([
    ['first', firstQuarter, { low: 50, mid: 35, high: 15 }],
    ['last', lastQuarter, { low: 35, mid: 42, high: 23 }],
  ])('GMV by price band in the %s quarter', async (_, { from, to }, wanted) => {
    const lines = await rowsOf(
      open.database,
      sql`select products.category, line.unit_price_li as price, line.amount_fen as fen from order_lines line
        join factories on factories.id = line.factory_id and factories.number = 'F-1'
        join orders on orders.factory_id = line.factory_id and orders.id = line.order_id
        join skus on skus.factory_id = line.factory_id and skus.code = line.sku
        join products on products.factory_id = line.factory_id and products.id = skus.product_id
        where line.quantity > 0 and line.netted_with is null and line.day between ${from}::date and ${to}::date
          and orders.status is distinct from 'closed' and orders.status is distinct from 'pending_payment'`,
      z.object({ category: z.string(), price: sqlNumber, fen: sqlNumber }),
    );
    const sums = { low: 0, mid: 0, high: 0 };
    for (const { category, price, fen } of lines) if (isCategory(category)) sums[priceBandOf(category, price)] += fen;
    const total = sums.low + sums.mid + sums.high;
    expectNear(
      { low: (100 * sums.low) / total, mid: (100 * sums.mid) / total, high: (100 * sums.high) / total },
      wanted,
    );
  });
});
