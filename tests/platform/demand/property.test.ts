import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demandOverview } from '@/api/contract/demand';
import { buyerSegments } from '@/domain/buyerType';
import { addDays } from '@/domain/calendar';
import { channels } from '@/domain/channel';
import { granularities } from '@/domain/period';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { newId } from '@mocks/platform/core/ids';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';
import { naiveFigures } from './naive';
import type { DemandRow } from './rows';
import { demandRow, insertRows, insertStore } from './rows';

const firstDay = '2026-01-01';
const days = 330;
const buyers = Array.from({ length: 25 }, () => newId(testNow));

/** Orders crowded so that buyers return, sizes repeat and every kind of row occurs. */
function randomRow(factoryId: string, storeIds: readonly string[]) {
  return fc
    .record({
      day: fc.nat(days),
      store: fc.nat(storeIds.length - 1),
      pieces: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 300 })),
      segment: fc.constantFrom(...buyerSegments),
      buyerId: fc.option(fc.constantFrom(...buyers)),
      paid: fc.constantFrom(true, true, true, true, false),
      gmvFen: fc.nat(100_000),
      refundPieces: fc.constantFrom(0, 0, 0, 2),
      currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'USD'),
    })
    .map(({ day, store, pieces, gmvFen, refundPieces, ...rest }) =>
      demandRow({
        ...rest,
        factoryId,
        storeId: storeIds[store] ?? '',
        channel: channels[store] ?? 'standard',
        day: addDays(firstDay, day),
        pieces,
        gmvFen: pieces === 0 ? 0 : gmvFen,
        refundPieces,
        refundFen: refundPieces * 70,
      }),
    );
}

describe.each(databaseKinds)('demand on %s is what the domain makes of the rows', (kind) => {
  let open: OpenDatabase;
  let owner: Caller;
  let factoryId = '';
  let storeIds: string[] = [];
  let rows: DemandRow[] = [];

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    [factoryId = ''] = await seedPeople(open.database, testNow);
    storeIds = [];
    for (const [index, channel] of channels.entries()) {
      storeIds.push(await insertStore(open.database, factoryId, `D-${index + 1}`, channel));
    }
    rows = fc.sample(randomRow(factoryId, storeIds), { numRuns: 900, seed: 1688 });
    await insertRows(open.database, rows);
    owner = await new Caller(testPlatform(open).platform).signIn('owner');
  });
  afterAll(() => open.close());

  test('for any window and filters', async () => {
    const query = fc.record({
      from: fc.nat(days).map((day) => addDays(firstDay, day)),
      length: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 200 })),
      granularity: fc.constantFrom(...granularities),
      store: fc.option(fc.nat(2), { freq: 2 }),
      channel: fc.option(fc.constantFrom(...channels), { freq: 2 }),
      segment: fc.option(fc.constantFrom(...buyerSegments), { freq: 2 }),
      size: fc.option(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 60 })), { freq: 2 }),
    });
    const check = fc.asyncProperty(query, async ({ from, length, granularity, store, channel, segment, size }) => {
      const asked = {
        from,
        to: addDays(from, length),
        granularity,
        ...(store === null ? {} : { storeId: storeIds[store] ?? '' }),
        ...(channel === null ? {} : { channel }),
        ...(segment === null ? {} : { segment }),
        ...(size === null ? {} : { sizeFrom: size[0], sizeTo: size[0] + size[1] }),
      };
      const { data, figures } = await owner.get(demandOverview, { params: { factoryId }, query: asked });
      if (data === null || figures === null) throw new Error('There are no figures');
      const naive = naiveFigures(rows, asked, { firstOrderDay: data.firstDay, lastCompleteDay: data.lastCompleteDay });
      const { measures } = figures;
      const at = (side: 'current' | 'before') => {
        const value = (id: keyof typeof measures) => (side === 'current' ? measures[id].value : measures[id].before.value);
        return {
          orders: value('orders'),
          pieces: value('pieces'),
          gmvFen: value('gmvFen'),
          buyers: value('buyers'),
          effectiveBuyers: value('effectiveBuyers'),
          medianPieces: value('medianPieces'),
          fragmentationRate: value('fragmentationRate'),
          smallOrderShare: value('smallOrderShare'),
          repurchaseRate: value('repurchaseRate'),
        };
      };
      expect(at('current')).toEqual(naive.current);
      expect(at('before')).toEqual({ ...naive.before, repurchaseRate: naive.repurchaseBefore });
      expect(figures.quartiles).toEqual(naive.quartiles);
      expect(measures.refundFen.value).toBe(naive.refundFen);
      expect(measures.unpaidFen.value).toBe(naive.unpaidFen);
      expect(figures.series.map(({ current }) => current)).toEqual(naive.series.map(({ current }) => current));
      figures.series.forEach(({ before }, index) => {
        if (before !== null) expect(before).toEqual(naive.series[index]?.before);
      });
      const { drivers, breadth } = figures;
      expect({ effects: drivers.effects, missing: drivers.missing }).toEqual({ effects: naive.drivers.effects, missing: naive.drivers.missing });
      expect(drivers.current.gmvFen - drivers.before.gmvFen).toBe(naive.drivers.change);
      expect([breadth.buyers, breadth.largestShare, breadth.largestFourShare]).toEqual([
        naive.concentration.parts, naive.concentration.largestShare, naive.concentration.largestFourShare,
      ]);
      for (const { whole, parts } of Object.values(figures.splits)) {
        for (const field of ['orders', 'pieces', 'gmvFen'] as const) {
          expect(parts.reduce((sum, part) => sum + part[field], 0)).toBe(whole[field]);
          expect(parts.reduce((sum, part) => sum + part.before[field], 0)).toBe(whole.before[field]);
        }
      }

      if (size === null) expect(figures.histogram.reduce((sum, bar) => sum + bar.orders, 0)).toBe(naive.current.orders);
    });
    await fc.assert(check, { numRuns: 40, seed: 7 });
  }, 60_000);
});
