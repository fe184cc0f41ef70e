import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demandOverview } from '@/api/contract/demand';
import type { DemandFigures } from '@/api/contract/demand';
import type { QueryOf } from '@/api/contract/endpoint';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { newId } from '@mocks/platform/core/ids';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';
import { demandRow, insertImport, insertRows, insertStore } from './rows';

describe.each(databaseKinds)('demand on %s', (kind) => {
  let open: OpenDatabase;
  let owner: Caller;
  let owner2: Caller;
  let owner3: Caller;
  let factoryId = '';
  let secondId = '';
  let emptyId = '';
  let standard = '';
  let plus = '';
  const [ada, bob, eve] = [newId(testNow), newId(testNow), newId(testNow)];

  const overview = (query: QueryOf<typeof demandOverview> = {}) =>
    owner.get(demandOverview, { params: { factoryId }, query });
  async function figures(query: QueryOf<typeof demandOverview> = {}): Promise<DemandFigures> {
    const reply = await overview(query);
    if (reply.figures === null) throw new Error('There are no figures');
    return reply.figures;
  }

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    const { database } = open;
    [factoryId = '', secondId = '', emptyId = ''] = await seedPeople(database, testNow);
    standard = await insertStore(database, factoryId, 'D-1', 'standard');
    plus = await insertStore(database, factoryId, 'D-2', 'plus');
    const other = await insertStore(database, secondId, 'D-1', 'standard');
    const at = (day: string) => ({ factoryId, storeId: standard, day });
    const inPlus = { storeId: plus, channel: 'plus' as const };
    await insertRows(database, [
      // Long before: orders are known for every period before.
      demandRow({ ...at('2026-01-01'), pieces: 5, buyerId: ada, segment: 'small_b' }),
      // The ten days before the window.
      demandRow({ ...at('2026-11-01'), pieces: 40, buyerId: ada, segment: 'small_b' }),
      demandRow({ ...at('2026-11-10'), pieces: 20, buyerId: bob, segment: 'personal' }),
      // The window, 11-11 to 11-20.
      demandRow({ ...at('2026-11-11'), pieces: 1, buyerId: ada, segment: 'dropship' }),
      demandRow({ ...at('2026-11-11'), pieces: 8, buyerId: ada, segment: 'small_b', refundPieces: 2, refundFen: 150 }),
      demandRow({ ...at('2026-11-15'), pieces: 9, buyerId: bob, segment: 'personal', lines: 3 }),
      demandRow({ ...at('2026-11-20'), ...inPlus, pieces: 10, gmvFen: 999 }),
      demandRow({ ...at('2026-11-20'), ...inPlus, pieces: 300, buyerId: eve, segment: 'cross_border' }),
      demandRow({ ...at('2026-11-16'), pieces: 7, buyerId: eve, paid: false }),
      demandRow({ ...at('2026-11-16'), pieces: 0, gmvFen: 0, refundPieces: 3, refundFen: 200, buyerId: bob }),
      // The last day, of which nobody knows whether more follows; and another currency.
      demandRow({ ...at('2026-11-21'), pieces: 4, buyerId: ada }),
      demandRow({ ...at('2026-11-12'), pieces: 50, currency: 'USD' }),
      demandRow({ factoryId: secondId, storeId: other, day: '2026-11-12', pieces: 1000 }),
    ]);
    const { platform } = testPlatform(open);
    owner = await new Caller(platform).signIn('owner');
    owner2 = await new Caller(platform).signIn('owner2');
    owner3 = await new Caller(platform).signIn('owner3');
  });
  afterAll(() => open.close());

  const window = { from: '2026-11-11', to: '2026-11-20' };

  test('ends by default at the last complete day, 90 days long, in the own currency', async () => {
    const reply = await overview();
    expect(reply).toMatchObject({ currency: 'CNY', currencies: ['CNY', 'USD'], smallOrderThreshold: 10 });
    expect(reply.data).toEqual({
      firstDay: '2026-01-01',
      lastDay: '2026-11-21',
      lastCompleteDay: '2026-11-20',
      refreshedAt: null,
    });
    expect(reply.figures).toMatchObject({
      window: { from: '2026-08-23', to: '2026-11-20' },
      before: { from: '2026-05-25', to: '2026-08-22' },
      beforeCovered: true,
      complete: true,
      granularity: 'day',
    });
  });

  test('counts paid orders against the period before', async () => {
    const { measures, quartiles, withoutBuyer, refunds, unpaid } = await figures(window);
    expect(measures.orders).toMatchObject({ value: 5, before: { value: 2 }, change: { kind: 'ratio', value: 1.5 } });
    expect(measures.pieces).toMatchObject({ value: 328, before: { value: 60 } });
    expect(measures.medianPieces).toMatchObject({ value: 9, n: 5, before: { value: 30, n: 2 }, change: { value: -21 } });
    expect(quartiles).toEqual({ p25: 8, p75: 10 });
    expect(measures.fragmentationRate.value).toBeCloseTo(5000 / 328);
    expect(measures.smallOrderShare).toMatchObject({ value: 0.6, before: { value: 0 }, change: { kind: 'points', value: 0.6 } });
    expect(measures.smallOrderPiecesShare.value).toBeCloseTo(18 / 328);
    expect(measures.buyers).toMatchObject({ value: 3, before: { value: 2 } });
    expect(measures.gmvFen.value).toBe(32_799);
    expect(measures.netGmvFen.value).toBe(32_799 - 350);
    expect(measures.refundFen).toMatchObject({ value: 350, n: 2 });
    expect(refunds).toEqual({ orders: 2, pieces: 5 });
    expect(measures.unpaidFen).toMatchObject({ value: 700, n: 1 });
    expect(unpaid).toEqual({ orders: 1, pieces: 7 });
    expect(withoutBuyer).toEqual({ orders: 1, lines: 1, ofOrders: 5, ofLines: 7 });
  });

  test('compares repurchase over its own 90 days', async () => {
    const { measures, repurchase } = await figures(window);
    expect(repurchase.window).toEqual({ from: '2026-08-23', to: '2026-11-20' });
    // Ada on three days and Bob on two, Eve once; an unpaid order is no order day.
    expect(measures.repurchaseRate).toMatchObject({
      n: 3,
      tooFew: true,
      before: { value: null, reason: 'no-known-buyers' },
      change: { value: null, reason: 'before-not-defined' },
    });
    expect(measures.repurchaseRate.value).toBeCloseTo(2 / 3);
  });

  test('splits add up, each under every filter but its own', async () => {
    const { splits, measures } = await figures({ ...window, segment: 'small_b' });
    expect(measures.pieces.value).toBe(8);
    expect(splits.segment.whole).toMatchObject({ orders: 5, pieces: 328, gmvFen: 32_799, before: { orders: 2 } });
    expect(splits.segment.parts.map(({ key, pieces }) => [key, pieces])).toEqual([
      ['small_b', 8],
      ['personal', 9],
      ['dropship', 1],
      ['cross_border', 300],
      ['unknown', 10],
    ]);
    expect(splits.channel.parts.map(({ key, orders }) => [key, orders])).toEqual([
      ['standard', 1],
      ['yanxuan', 0],
      ['plus', 0],
    ]);
    const stores = (await figures(window)).splits.store;
    expect(stores.parts.map(({ key, pieces }) => [key?.number, pieces])).toEqual([
      ['D-1', 18],
      ['D-2', 310],
    ]);
  });

  test('a brush on size selects whole orders, and the histogram keeps all of them', async () => {
    const { measures, histogram, splits, unpaid, series } = await figures({ ...window, sizeFrom: 2, sizeTo: 9 });
    expect(measures.orders.value).toBe(2);
    expect(measures.pieces.value).toBe(17);
    expect(measures.medianPieces.value).toBe(8.5);
    expect(unpaid.orders).toBe(1);
    expect(splits.segment.whole.orders).toBe(2);
    expect(series.reduce((sum, { current }) => sum + current.orders, 0)).toBe(2);
    expect(histogram.map(({ bin, orders, before }) => [bin, orders, before.orders])).toEqual([
      ['1', 1, 0],
      ['2-4', 0, 0],
      ['5-9', 2, 0],
      ['10-19', 1, 0],
      ['20-49', 0, 2],
      ['50-99', 0, 0],
      ['100-199', 0, 0],
      ['200+', 1, 0],
    ]);
  });

  test('the series says which periods are only partly there, and sets the same days before beside them', async () => {
    const { series } = await figures({ ...window, granularity: 'week' });
    expect(series.map(({ start, end, complete }) => [start, end, complete])).toEqual([
      ['2026-11-09', '2026-11-15', false],
      ['2026-11-16', '2026-11-22', false],
    ]);
    // 11-11 to 11-15 against 11-01 to 11-05, 11-16 to 11-20 against 11-06 to 11-10.
    expect(series.map(({ current, before }) => [current.pieces, before?.pieces])).toEqual([
      [18, 40],
      [310, 20],
    ]);
    expect(series[0]?.current).toMatchObject({ orders: 3, buyers: 2, medianPieces: 8, smallOrderShare: 1, gmvFen: 1800 });
    const days = (await figures({ from: '2026-11-20', to: '2026-11-21' })).series;
    expect(days.map(({ complete }) => complete)).toEqual([true, false]);
  });

  test('does not compare with days for which orders are not known', async () => {
    const all = await figures({ window: 'all' });
    expect(all).toMatchObject({ window: { from: '2026-01-01', to: '2026-11-20' }, beforeCovered: false, granularity: 'week' });
    expect(all.measures.gmvFen.change).toMatchObject({ value: null, reason: 'before-not-covered' });
    expect(all.series.every(({ before }) => before === null)).toBe(true);
  });

  test('says why a figure is not there', async () => {
    const { measures } = await figures({ ...window, channel: 'yanxuan' });
    expect(measures.medianPieces).toMatchObject({ value: null, reason: 'no-orders', n: 0 });
    expect(measures.fragmentationRate).toMatchObject({ value: null, reason: 'no-pieces' });
    expect(measures.repurchaseRate).toMatchObject({ value: null, reason: 'no-known-buyers' });
    expect(measures.orders).toMatchObject({ value: 0, reason: null });
  });

  test('never adds currencies', async () => {
    const reply = await overview({ ...window, currency: 'USD' });
    expect(reply.currency).toBe('USD');
    expect(reply.figures?.measures.pieces.value).toBe(50);
    // Nothing was ordered in it: the own currency is shown, and said.
    expect((await overview({ currency: 'EUR' })).currency).toBe('CNY');
  });

  test('a person, or a later order, says where the data end; an import that still runs does not', async () => {
    const published = { factoryId, storeId: plus, state: 'published' as const, currency: 'USD', endDay: null };
    await insertImport(open.database, { ...published, latest: '2026-11-18T12:50:00' });
    await insertImport(open.database, { ...published, state: 'preparing', latest: '2026-11-30T12:50:00' });
    expect((await overview({ currency: 'USD' })).data).toMatchObject({ lastCompleteDay: '2026-11-17', refreshedAt: testNow });
    await insertImport(open.database, { ...published, endDay: '2026-11-19', latest: '2026-11-19T08:00:00' });
    expect((await overview({ currency: 'USD' })).data?.lastCompleteDay).toBe('2026-11-19');
    expect((await overview({ currency: 'CNY' })).data?.lastCompleteDay).toBe('2026-11-20');
  });

  test('an empty factory has no figures, and nobody sees another one', async () => {
    const empty = await owner3.get(demandOverview, { params: { factoryId: emptyId } });
    expect(empty).toMatchObject({ currency: null, currencies: [], data: null, figures: null });
    expect((await owner.call(demandOverview, { params: { factoryId: secondId } })).status).toBe(404);
    const second = await owner2.get(demandOverview, { params: { factoryId: secondId }, query: window });
    expect(second.figures?.measures.pieces.value).toBe(1000);
  });

  test('refuses what it cannot answer', async () => {
    const status = async (query: string) => (await owner.raw('GET', `/factories/${factoryId}/demand?${query}`)).status;
    expect(await status('from=0001-01-01')).toBe(422);
    expect(await status('from=2026-02-30')).toBe(422);
    expect(await status('window=13')).toBe(422);
    expect(await status('channel=tmall')).toBe(422);
    expect(await status('sizeFrom=0')).toBe(422);
    expect(await status('from=1980-01-01&to=2200-12-31&granularity=day')).toBe(422);
    expect(await status('from=1980-01-01&to=2200-12-31')).toBe(200);
    // A span the wrong way round is the span.
    expect((await figures({ from: window.to, to: window.from })).window).toEqual(window);
  });
});
