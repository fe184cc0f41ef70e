import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demandOverview } from '@/api/contract/demand';
import type { QueryOf } from '@/api/contract/endpoint';
import type { SourcePart } from '@/api/contract/marketing';
import { marketingOverview } from '@/api/contract/marketing';
import { buyerSegments } from '@/domain/buyerType';
import { addDays } from '@/domain/calendar';
import { channels } from '@/domain/channel';
import { orderSources } from '@/domain/orders/source';
import { sourceGroup, sourceGroups } from '@/domain/orders/sourceGroup';
import { granularities } from '@/domain/period';
import type { DayWindow } from '@/domain/window';
import { isInWindow } from '@/domain/window';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { newId } from '@mocks/platform/core/ids';
import { packAll } from '@mocks/platform/demand/columns/pack';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';
import type { DemandRow } from '../demand/rows';
import { demandRow, insertRows, insertStore } from '../demand/rows';

const firstDay = '2026-06-01';
const days = 119;
const buyers = Array.from({ length: 40 }, () => newId(testNow));

function randomRow(factoryId: string, storeIds: readonly string[]) {
  const band = fc.record({ pieces: fc.nat(40), fen: fc.nat(9_000) });
  return fc
    .record({
      day: fc.nat(days),
      store: fc.nat(storeIds.length - 1),
      rest: fc.oneof(fc.constant({ pieces: 0, fen: 0 }), band),
      low: band,
      mid: band,
      high: band,
      segment: fc.constantFrom(...buyerSegments),
      source: fc.constantFrom(...orderSources),
      buyerId: fc.option(fc.constantFrom(...buyers)),
      paid: fc.constantFrom(true, true, true, false),
      counts: fc.constantFrom(true, true, true, false),
    })
    .map(({ day, store, rest, low, mid, high, counts, ...row }): DemandRow => {
      const shown = counts ? { rest, low, mid, high } : { rest: none, low: none, mid: none, high: none };
      const sum = (field: 'pieces' | 'fen') => shown.rest[field] + shown.low[field] + shown.mid[field] + shown.high[field];
      return demandRow({
        ...row,
        factoryId,
        storeId: storeIds[store] ?? '',
        channel: channels[store] ?? 'standard',
        day: addDays(firstDay, day),
        lines: counts ? 2 : 0,
        pieces: sum('pieces'),
        gmvFen: sum('fen'),
        lowPieces: shown.low.pieces,
        lowFen: shown.low.fen,
        midPieces: shown.mid.pieces,
        midFen: shown.mid.fen,
        highPieces: shown.high.pieces,
        highFen: shown.high.fen,
      });
    });
}
const none = { pieces: 0, fen: 0 };

/** The same figures straight from the rows. */
function naive(rows: readonly DemandRow[], span: DayWindow) {
  const own = rows.filter((row) => row.paid && row.lines > 0 && isInWindow(row.day, span));
  const broughtBy = (of: readonly DemandRow[]) => ({
    orders: of.length,
    gmvFen: total(of, ({ gmvFen }) => gmvFen),
    buyers: new Set(of.flatMap(({ buyerId }) => buyerId ?? [])).size,
    smallOrders: of.filter(({ pieces }) => pieces < 10).length,
  });
  const sold = (pieces: (row: DemandRow) => number, fen: (row: DemandRow) => number) => ({ pieces: total(own, pieces), gmvFen: total(own, fen) });
  return {
    whole: broughtBy(own),
    sources: orderSources.map((source) => broughtBy(own.filter((row) => row.source === source))),
    groups: sourceGroups.map((group) => broughtBy(own.filter((row) => sourceGroup(row.source) === group))),
    bands: [
      sold((row) => row.lowPieces, (row) => row.lowFen),
      sold((row) => row.midPieces, (row) => row.midFen),
      sold((row) => row.highPieces, (row) => row.highFen),
      sold(
        (row) => row.pieces - row.lowPieces - row.midPieces - row.highPieces,
        (row) => row.gmvFen - row.lowFen - row.midFen - row.highFen,
      ),
    ],
  };
}

const brought = ({ orders, gmvFen, buyers: people, smallOrders, before }: SourcePart) => ({
  orders,
  gmvFen,
  buyers: people,
  smallOrders,
  before,
});

function total(rows: readonly DemandRow[], value: (row: DemandRow) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}

describe.each(databaseKinds)('marketing on %s', { timeout: 60_000 }, (kind) => {
  let open: OpenDatabase;
  let marketer: Caller;
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
    rows = fc.sample(randomRow(factoryId, storeIds), { numRuns: 1_600, seed: 1688 });
    // Half a month is crowded, so that it is worth packing.
    rows.push(...fc.sample(randomRow(factoryId, storeIds), { numRuns: 700, seed: 61 }).map((row) => ({ ...row, day: addDays('2026-08-01', Number(row.pieces) % 16) })));
    await insertRows(open.database, rows);
    await packAll(open.database, factoryId);
    marketer = await new Caller(testPlatform(open).platform).signIn('marketer');
  });
  afterAll(() => open.close());

  const query = fc
    .record({
      from: fc.nat(days).map((day) => addDays(firstDay, day)),
      length: fc.integer({ min: 0, max: 60 }),
      granularity: fc.constantFrom(...granularities),
      store: fc.option(fc.nat(2), { freq: 2 }),
      channel: fc.option(fc.constantFrom(...channels), { freq: 2 }),
      segment: fc.option(fc.constantFrom(...buyerSegments), { freq: 2 }),
    })
    .map(({ from, length, granularity, store, channel, segment }) => ({
      from,
      to: addDays(from, length),
      granularity,
      ...(store === null ? {} : { store }),
      ...(channel === null ? {} : { channel }),
      ...(segment === null ? {} : { segment }),
    }));
  const asked = ({ store, ...rest }: { store?: number } & QueryOf<typeof marketingOverview>) => ({
    ...rest,
    ...(store === undefined ? {} : { storeId: storeIds[store] ?? '' }),
  });
  const overview = async (of: QueryOf<typeof marketingOverview>) => {
    const { figures } = await marketer.get(marketingOverview, { params: { factoryId }, query: of });
    if (figures === null) throw new Error('There are no figures');
    return figures;
  };

  test('some days are packed, some are not', async () => {
    const packed = await open.database.execute('select from_day from demand_columns');
    expect(JSON.stringify(packed)).toContain('2026-08-01');
    expect(JSON.stringify(packed)).not.toContain('2026-07-01');
  });

  test('counts what each source brought and what of each band was sold, in every period', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (of) => {
        const figures = await overview(asked(of));
        const picked = rows.filter(
          (row) =>
            (of.store === undefined || row.storeId === storeIds[of.store]) &&
            (of.channel === undefined || row.channel === of.channel) &&
            (of.segment === undefined || row.segment === of.segment),
        );
        const [now, was] = [naive(picked, figures.window), naive(picked, figures.before)];
        expect(figures.sources.whole).toEqual({ ...now.whole, before: was.whole });
        expect(figures.sources.parts.map(brought)).toEqual(now.sources.map((part, index) => ({ ...part, before: was.sources[index] })));
        expect(figures.sources.groups.map(brought)).toEqual(now.groups.map((part, index) => ({ ...part, before: was.groups[index] })));
        expect(figures.bands.parts.map(({ pieces, gmvFen, before }) => ({ pieces, gmvFen, before }))).toEqual(now.bands.map((part, index) => ({ ...part, before: was.bands[index] })));
        for (const { start, end, whole, sources, groups, bands } of figures.series) {
          const inPeriod = naive(picked, { from: start < of.from ? of.from : start, to: end > of.to ? of.to : end });
          const plain = ({ orders, gmvFen, buyers: people }: typeof inPeriod.whole) => ({ orders, gmvFen, buyers: people });
          expect(whole).toEqual(plain(inPeriod.whole));
          expect(Object.values(sources)).toEqual(inPeriod.sources.map(plain));
          expect(Object.values(groups)).toEqual(inPeriod.groups.map(plain));
          expect(Object.values(bands)).toEqual(inPeriod.bands);
        }
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  test("comes to Demand's totals under the same filter, and its parts add up", async () => {
    await fc.assert(
      fc.asyncProperty(query, async (of) => {
        const figures = await overview(asked(of));
        const demand = (await marketer.get(demandOverview, { params: { factoryId }, query: asked(of) })).figures;
        const { measures, sources, bands } = figures;
        for (const id of ['gmvFen', 'orders', 'buyers'] as const) {
          expect(measures[id].value).toBe(demand?.measures[id].value);
          expect(measures[id].before.value).toBe(demand?.measures[id].before.value);
        }
        expect(bands.whole.pieces).toBe(demand?.measures.pieces.value);
        expect(figures.series.map(({ whole }) => whole)).toEqual(
          demand?.series.map(({ current: { orders, gmvFen, buyers: people } }) => ({ orders, gmvFen, buyers: people })),
        );
        for (const parts of [sources.parts, sources.groups]) {
          for (const field of ['orders', 'gmvFen', 'smallOrders'] as const) {
            expect(parts.reduce((sum, part) => sum + part[field], 0)).toBe(sources.whole[field]);
            expect(parts.reduce((sum, part) => sum + part.before[field], 0)).toBe(sources.whole.before[field]);
          }
        }
        expect(bands.whole.gmvFen).toBe(sources.whole.gmvFen);
        const known = bands.whole.gmvFen - (bands.parts.find(({ key }) => key === 'unknown')?.gmvFen ?? 0);
        const midHigh = bands.parts.reduce((sum, { key, gmvFen }) => sum + (key === 'mid' || key === 'high' ? gmvFen : 0), 0);
        if (known > 0) expect(measures.midHighShare.value).toBeCloseTo(midHigh / known);
      }),
      { numRuns: 25, seed: 9 },
    );
  });

  test('has nothing to say of a factory without orders, and is not there for another one', async () => {
    const owner3 = await new Caller(testPlatform(open).platform).signIn('owner3');
    expect((await owner3.call(marketingOverview, { params: { factoryId } })).status).toBe(404);
    const reply = await marketer.get(marketingOverview, { params: { factoryId }, query: { currency: 'USD' } });
    expect(reply.currency).toBe('CNY');
  });
});
