import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { listBuyers, updateBuyer } from '@/api/contract/buyers';
import { demandOverview } from '@/api/contract/demand';
import type { QueryOf } from '@/api/contract/endpoint';
import { undoImport } from '@/api/contract/imports';
import { buyerSegments } from '@/domain/buyerType';
import { addDays } from '@/domain/calendar';
import type { ImportOrder } from '@/domain/orderImport/types';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import type { OpenDatabase } from '@mocks/db/open';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { ImportingFactory } from '@tests/support/imports';
import { importAll, importingFactory, ordersOf } from '@tests/support/imports';

const firstDay = '2026-03-01';

/** A file of so many orders of 1 to 3 lines on 25 days, by 80 buyers and by nobody; some unpaid, some closed. */
function randomFile(prefix: string, orders: number, { seed, onDay }: { seed: number; onDay?: string }): ImportOrder[] {
  const line = fc.record({
    sku: fc.constantFrom('BAG-1', 'BAG-2', 'BAG-3'),
    quantity: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
    unitPriceLi: fc.integer({ min: 0, max: 90_000 }),
  });
  const order = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    day: fc.nat(24).map((days) => onDay ?? addDays(firstDay, days)),
    buyerName: fc.option(fc.nat(80).map((n) => `buyer ${n}`), { freq: 12 }),
    status: fc.constantFrom(null, null, 'completed' as const, 'pending_payment' as const, 'closed' as const),
    dropship: fc.constantFrom(false, false, true),
  });
  const drawn = fc.sample(order, { numRuns: orders, seed });
  return drawn.flatMap(({ lines, day, ...rest }, index) => {
    const orderNo = `${prefix}${index}`;
    const parts = { [orderNo]: { ...rest, orderedAt: `${day}T10:00:00` } };
    return ordersOf(lines.map((entry) => ({ ...entry, orderNo })), parts);
  });
}

describe.each(databaseKinds)('packed demand on %s', { timeout: 120_000 }, (kind) => {
  let open: OpenDatabase;
  let factory: ImportingFactory;

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    factory = await importingFactory(open);
    await importAll(factory, randomFile('A', 1_100, { seed: 1 }));
  }, 120_000);
  afterAll(() => open.close());

  const overview = async (query: QueryOf<typeof demandOverview>) => {
    const reply = await factory.owner.get(demandOverview, { params: { factoryId: factory.factoryId }, query });
    if (reply.figures === null) throw new Error('There are no figures');
    return reply.figures;
  };
  /** What is packed, and by which transaction. */
  const packed = () =>
    rowsOf(
      open.database,
      sql`select from_day::text as "fromDay", orders, xmin::text as "by" from demand_columns order by from_day`,
      z.object({ fromDay: z.string(), orders: z.int(), by: z.string() }),
    );

  /** The same figures by plain SQL over the lines, with nothing of the rollup. */
  async function byLines({ from, to }: { from: string; to: string }, segment: string | null) {
    const counted = sql`orders o join order_lines l on l.factory_id = o.factory_id and l.order_id = o.id
      join imports i on i.factory_id = l.factory_id and i.id = l.import_id and i.state = 'published'
      left join buyers b on b.factory_id = o.factory_id and b.id = o.buyer_id
      where l.quantity > 0 and l.unit_price_li > 0 and o.status is distinct from 'closed' and o.status is distinct from 'pending_payment'
        and (${segment}::text is null or case when o.dropship then 'dropship' else coalesce(b.buyer_type, 'unknown') end = ${segment}::text)`;
    const [row] = await rowsOf(
      open.database,
      sql`select count(distinct o.id) as orders, coalesce(sum(l.quantity), 0) as pieces, coalesce(sum(l.amount_fen), 0) as fen,
          count(distinct o.buyer_id) as buyers, count(*) as lines,
          (select count(*) from (select o.buyer_id from ${counted} and o.buyer_id is not null
            and o.day between ${addDays(to, -89)}::date and ${to}::date group by 1 having count(distinct o.day) > 1) as again) as again
        from ${counted} and o.day between ${from}::date and ${to}::date`,
      z.object({ orders: sqlNumber, pieces: sqlNumber, fen: sqlNumber, buyers: sqlNumber, lines: sqlNumber, again: sqlNumber }),
    );
    return row;
  }

  async function holdsWhatTheLinesSay() {
    const day = fc.nat(27).map((days) => addDays(firstDay, days));
    const asked = fc.record({ from: day, length: fc.nat(27), segment: fc.option(fc.constantFrom(...buyerSegments)) });
    for (const { from, length, segment } of fc.sample(asked, { numRuns: 12, seed: 5 })) {
      const window = { from, to: addDays(from, length) };
      const { measures, withoutBuyer } = await overview({ ...window, ...(segment === null ? {} : { segment }) });
      const expected = await byLines(window, segment);
      expect({
        orders: measures.orders.value,
        pieces: measures.pieces.value,
        fen: measures.gmvFen.value,
        buyers: measures.buyers.value,
        lines: withoutBuyer.ofLines,
        again: Math.round((measures.repurchaseRate.value ?? 0) * measures.repurchaseRate.n),
      }).toEqual(expected);
    }
  }

  test('an import packs the thirds of months that hold enough orders', async () => {
    expect((await packed()).map(({ fromDay }) => fromDay)).toEqual(['2026-03-01', '2026-03-11']);
    await holdsWhatTheLinesSay();
  });

  test('the answers are the same whatever is packed', async () => {
    const queries: QueryOf<typeof demandOverview>[] = [
      { window: 'all' },
      { from: '2026-03-05', to: '2026-03-22', granularity: 'day' },
      { from: '2026-03-13', to: '2026-03-25', granularity: 'week', segment: 'dropship' },
      { from: '2026-03-08', to: '2026-03-14', sizeFrom: 2, sizeTo: 60, channel: 'standard' },
    ];
    const answers = () => Promise.all(queries.map(overview));
    const both = await answers();
    await open.database.execute(sql`create table kept_columns as select * from demand_columns`);
    await open.database.execute(sql`delete from demand_columns where from_day = '2026-03-11'`);
    expect(await answers()).toEqual(both);
    await open.database.execute(sql`delete from demand_columns`);
    expect(await answers()).toEqual(both);
    await open.database.execute(sql`insert into demand_columns select * from kept_columns`);
    expect(await answers()).toEqual(both);
  });

  test('publishing and undoing pack anew what they touch, and nothing else', async () => {
    const [untouched, before] = await packed();
    const added = await importAll(factory, randomFile('B', 30, { seed: 2, onDay: '2026-03-15' }));
    const [stays, after] = await packed();
    expect(stays).toEqual(untouched);
    expect(after).toMatchObject({ fromDay: '2026-03-11', orders: (before?.orders ?? 0) + 30 });
    await holdsWhatTheLinesSay();

    await factory.owner.get(undoImport, { params: { factoryId: factory.factoryId, id: added.id } });
    await factory.platform.drain();
    const [still, undone] = await packed();
    expect(still).toEqual(untouched);
    expect(undone?.orders).toBe(before?.orders);
    expect(undone?.by).not.toBe(after?.by);
    await holdsWhatTheLinesSay();
  });

  test('a buyer who turns out to be of another type unpacks their orders, and a job packs them again', async () => {
    await open.database.execute(sql`update demand_columns set orders = 0`);
    const [buyer] = (await factory.owner.get(listBuyers, { params: { factoryId: factory.factoryId } })).items;
    if (buyer === undefined) throw new Error('There is no buyer');
    const params = { factoryId: factory.factoryId, id: buyer.id };
    await factory.owner.get(updateBuyer, { params, version: buyer.version, body: { buyerType: 'personal' } });
    // The buyer orders in both thirds; until the job has run, their rows answer.
    expect((await packed()).length).toBeLessThan(2);
    await holdsWhatTheLinesSay();
    await factory.platform.drain();
    expect((await packed()).some(({ orders }) => orders > 0)).toBe(true);
    await holdsWhatTheLinesSay();
    expect(factory.failures).toEqual([]);
  });
});
