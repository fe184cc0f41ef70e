import { brotliCompressSync } from 'node:zlib';
import { demandOverview } from '@/api/contract/demand';
import type { QueryOf } from '@/api/contract/endpoint';
import { marketingOverview } from '@/api/contract/marketing';
import { countProducts, listProducts } from '@/api/contract/products';
import { getSession } from '@/api/contract/session';
import type { OpenDatabase } from '@mocks/db/open';
import type { DatabaseKind } from '@tests/support/database';
import { Caller, testPlatform } from '@tests/support/platform';
import { fillDemand, filledOrders } from './data/orders';
import { fillProducts } from './data/products';
import { withDemo } from './databases';
import { type Bench, type Figure, percentile, timed } from './measure';

const productsFilled = 100_000;
const repeats = 10;
const names: Record<DatabaseKind, string> = { pglite: 'embedded', postgres: 'PostgreSQL' };

/** Every sort, every filter and words of every kind, alone and together. */
const productQueries: readonly QueryOf<typeof listProducts>[] = [
  {}, { sort: 'title' }, { sort: '-title' }, { sort: 'articleNumber' }, { sort: 'price' }, { sort: '-price' }, { sort: 'moq' },
  { sort: '-moq' }, { sort: 'completeness' }, { sort: 'stock' }, { sort: '-stock' }, { sort: '-pieces30d' },
  { q: '收纳箱' }, { q: '收纳箱', sort: '-pieces30d' }, { q: '收纳 折叠' }, { q: 'bn-0' }, { q: 'bn-012345' }, { q: '箱' }, { q: 'b' },
  { q: 'zdsnx' }, { q: '不存在的' }, { q: '红色', sort: 'price' }, { status: ['live'] }, { status: ['rejected'], sort: 'title' },
  { channel: ['plus'], status: ['rejected'], stock: ['out'], completeness: ['low'], sort: 'title' },
  { stock: ['out'], sort: '-pieces30d' }, { stock: ['unknown'], sort: 'price' }, { store: 'D-2' },
  { store: 'D-2', status: ['paused'] }, { store: 'D-2', status: ['live'], sort: 'title' }, { completeness: ['low'] },
  { orders: ['without'] }, { category: 'storage', q: '收纳', status: ['live'], sort: '-stock' }, { number: 'P-77' },
];

/** The product list at 100,000 products: what the platform takes, without a network. */
export const productApiBench = (kind: DatabaseKind): Bench => ({
  name: `product-api-${kind}`,
  covers: [`product list API at 100,000 products, ${names[kind]}`],
  run: () =>
    withDemo(kind, async (open) => {
      const { owner, factoryId } = await ownerOf(open);
      await filling(() => fillProducts(open.database, factoryId, productsFilled));
      if (kind === 'postgres') await open.database.execute('vacuum analyze products, product_details, product_search');
      const params = { factoryId };
      const byQuery = new Map<string, number[]>();
      for (const query of productQueries) {
        const { nextCursor } = await owner.get(listProducts, { params, query });
        const times: number[] = [];
        for (let run = 0; run < repeats; run += 1) times.push(await timed(() => owner.call(listProducts, { params, query })));
        byQuery.set(JSON.stringify(query), times);
        if (nextCursor === null) continue;
        const next = { ...query, cursor: nextCursor };
        byQuery.set(`${JSON.stringify(query)} page 2`, [await timed(() => owner.call(listProducts, { params, query: next }))]);
      }
      const counts: number[] = [];
      for (let run = 0; run < repeats; run += 1) counts.push(await timed(() => owner.call(countProducts, { params, query: {} })));
      const budget = kind === 'postgres' ? 60 : 150;
      const what = `product list API, 100,000 products, ${names[kind]}`;
      return [
        { name: `${what}: p95`, value: percentile([...byQuery.values()].flat(), 0.95), unit: 'ms', budget, note: slowest(byQuery, 5) },
        { name: `${what}: counts of the views, median`, value: percentile(counts, 0.5), unit: 'ms', budget },
      ];
    }),
});

const views: Record<string, QueryOf<typeof demandOverview>> = {
  '90 days': {},
  '30 days by day': { window: 30, granularity: 'day' },
  'a year by day': { window: 365, granularity: 'day' },
  'a year by week': { window: 365, granularity: 'week' },
  'all by month': { window: 'all', granularity: 'month' },
  'a year of one channel': { window: 365, channel: 'plus' },
  'a year of small businesses': { window: 365, segment: 'small_b' },
  'a year of small orders': { window: 365, sizeFrom: 1, sizeTo: 9 },
};

/** The demand page's figures over a million order lines: what the platform takes, without a network. */
export const demandApiBench = (kind: DatabaseKind): Bench => ({
  name: `demand-api-${kind}`,
  covers: [`demand figures over 1,000,000 order lines, ${names[kind]}`],
  run: () =>
    withDemo(kind, async (open) => {
      const { owner, factoryId } = await ownerOf(open);
      await filling(() => fillDemand(open.database, factoryId));
      if (kind === 'postgres') await open.database.execute('vacuum analyze demand_orders');
      const params = { factoryId };
      const byView = new Map<string, number[]>();
      let largest = { view: '', bytes: 0 };
      for (const [view, query] of Object.entries(views)) {
        const reply = await owner.get(demandOverview, { params, query });
        const bytes = brotliCompressSync(JSON.stringify(reply)).length;
        if (bytes > largest.bytes) largest = { view, bytes };
        const times: number[] = [];
        for (let run = 0; run < 3; run += 1) times.push(await timed(() => owner.call(demandOverview, { params, query })));
        byView.set(view, times);
      }
      const what = `demand figures, ${filledOrders.toLocaleString('en')} orders, ${names[kind]}`;
      const medians = [...byView.values()].map((times) => percentile(times, 0.5));
      const answers: Figure = {
        name: `${what}: slowest view, median`,
        value: Math.max(...medians),
        unit: 'ms',
        budget: kind === 'postgres' ? 800 : 2_000,
        note: slowest(byView, 8),
      };
      const size: Figure = { name: `${what}: largest view`, value: largest.bytes, unit: 'bytes', budget: 150_000, note: largest.view };
      return [answers, size, ...(await marketingFigures(kind, owner, factoryId))];
    }),
});

const marketingViews: Record<string, QueryOf<typeof marketingOverview>> = {
  '90 days': {},
  'a year by day': { window: 365, granularity: 'day' },
  'a year by week': { window: 365, granularity: 'week' },
  'all by month': { window: 'all', granularity: 'month' },
};

/** The marketer's page reads the same rollup, with its price bands. */
async function marketingFigures(kind: DatabaseKind, owner: Caller, factoryId: string): Promise<Figure[]> {
  const params = { factoryId };
  const byView = new Map<string, number[]>();
  let bytes = 0;
  for (const [view, query] of Object.entries(marketingViews)) {
    bytes = Math.max(bytes, brotliCompressSync(JSON.stringify(await owner.get(marketingOverview, { params, query }))).length);
    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) times.push(await timed(() => owner.call(marketingOverview, { params, query })));
    byView.set(view, times);
  }
  const what = `marketing figures, ${filledOrders.toLocaleString('en')} orders, ${names[kind]}`;
  const value = Math.max(...[...byView.values()].map((times) => percentile(times, 0.5)));
  const budget = kind === 'postgres' ? 800 : 2_000;
  return [
    { name: `${what}: slowest view, median`, value, unit: 'ms', budget, note: slowest(byView, 4) },
    { name: `${what}: largest view`, value: bytes, unit: 'bytes', budget: 150_000 },
  ];
}

async function filling(fill: () => Promise<void>): Promise<void> {
  const took = await timed(fill);
  console.log(`filled in ${(took / 1000).toFixed(1)} s`);
}

async function ownerOf(open: OpenDatabase) {
  const { platform } = testPlatform(open);
  const owner = await new Caller(platform).signIn('owner');
  const { factories } = await owner.get(getSession);
  return { owner, factoryId: factories[0]?.id ?? '' };
}

/** `title 12, price 9`: the slowest by their medians. */
function slowest(times: ReadonlyMap<string, number[]>, count: number): string {
  return [...times]
    .map(([name, samples]) => ({ name, median: percentile(samples, 0.5) }))
    .sort((a, b) => b.median - a.median)
    .slice(0, count)
    .map(({ name, median }) => `${name} ${median.toFixed(0)}`)
    .join(', ');
}
