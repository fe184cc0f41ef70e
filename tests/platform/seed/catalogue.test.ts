import { asc, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { requiredAttributes } from '@/domain/categories';
import { completeness } from '@/domain/completeness';
import { priceListProblems } from '@/domain/priceListProblems';
import { priceRange } from '@/domain/pricing';
import { holidayBeginsInDays } from '@/domain/storeHoliday';
import { rowsOf } from '@mocks/db/database';
import type { OpenDatabase } from '@mocks/db/open';
import {
  counters,
  factories,
  fileChunks,
  files,
  listings,
  priceTiers,
  productDetails,
  products,
  productSearch,
  skus,
  stores,
} from '@mocks/db/schema';
import { sniffType } from '@mocks/platform/files/sniff';
import { productSearchText } from '@mocks/platform/products/search';
import { openSeeded } from './seededDatabase';

let open: OpenDatabase;
let demo: Awaited<ReturnType<typeof readCatalogue>>;
beforeAll(async () => {
  open = await openSeeded();
  demo = await readCatalogue();
});
afterAll(() => open.close());

async function readCatalogue() {
  const { database } = open;
  const details = await database.select().from(productDetails);
  const searched = await database.select().from(productSearch);
  const skuRows = await database.select().from(skus).orderBy(asc(skus.position));
  const tierRows = await database.select().from(priceTiers).orderBy(asc(priceTiers.startsAt));
  const listingRows = await database.select().from(listings).orderBy(asc(listings.id));
  const rows = await database.select().from(products);
  return rows.map((row) => ({
    row,
    details: details.find(({ productId }) => productId === row.id),
    search: searched.find(({ productId }) => productId === row.id)?.content,
    skus: skuRows.filter(({ productId }) => productId === row.id),
    tiers: tierRows.filter(({ productId }) => productId === row.id),
    listings: listingRows.filter(({ productId }) => productId === row.id),
  }));
}

describe('products of the demo', () => {
  it('store what the domain derives from their parts', () => {
    for (const { row, details, search, skus: own, tiers } of demo) {
      const ladder = tiers.filter(({ listingId }) => listingId === null);
      const offer = { product: { quoteMode: row.quoteMode, moq: row.moq, tiers: ladder }, listing: null };
      const range = priceRange(offer, own);
      const score = completeness({
        ...offer,
        title: row.title,
        requiredAttributes: requiredAttributes(row.category),
        attributes: details?.attributes ?? {},
        imageCount: details?.images.length ?? 0,
        skus: own,
        dispatchPromiseHours: row.dispatchPromiseHours,
      }).score;
      const text = productSearchText({
        title: row.title,
        articleNumber: row.articleNumber,
        skuCodes: own.map(({ code }) => code),
      });
      expect(row).toMatchObject({
        priceMinLi: range?.minLi ?? null,
        priceMaxLi: range?.maxLi ?? null,
        completeness: score,
        skuCount: own.length,
      });
      expect(search).toBe(text.content);
      expect(details?.searchTokens).toEqual(text.tokens);
      if (row.moq !== null) expect(priceListProblems(row.quoteMode, offer.product, own)).toEqual([]);
    }
  });

  it('show their listings, which are in every status', async () => {
    const channelOf = new Map((await open.database.select().from(stores)).map((store) => [store.id, store.channel]));
    for (const { row, listings: own } of demo) {
      expect(row.listingStates).toEqual(own.map(({ storeId, status }) => `${channelOf.get(storeId) ?? ''}:${status}`));
      expect(row.storeIds).toEqual(own.map(({ storeId }) => storeId));
    }
    const statuses = new Set(demo.flatMap(({ listings: own }) => own.map(({ status }) => status)));
    expect(statuses).toEqual(
      new Set(['draft', 'pending', 'live', 'paused', 'changes_requested', 'rejected', 'archived']),
    );
  });

  it('are described well, badly and hardly at all', () => {
    const scores = demo.map(({ row }) => row.completeness).sort((a, b) => a - b);
    expect(scores[0]).toBeLessThan(40);
    expect(scores.at(-1)).toBe(100);
    expect(demo.some(({ row }) => row.stock === null)).toBe(true);
    expect(demo.some(({ row }) => row.stock === 0)).toBe(true);
  });

  it('have pictures that are files of the factory', async () => {
    const kept = new Set(
      (await open.database.select().from(files)).map(({ factoryId, hash }) => `${factoryId} ${hash}`),
    );
    for (const { row, details } of demo) {
      for (const image of details?.images ?? []) expect(kept.has(`${row.factoryId} ${image.value}`)).toBe(true);
    }
    const [chunk] = await open.database.select().from(fileChunks).limit(1);
    expect(chunk && sniffType(chunk.content)).toBe('image/png');
  });

  it('are found by pinyin initials', async () => {
    expect(demo.find(({ row }) => row.articleNumber === 'SN-2031')?.search).toContain('mmzdsnx');
  });
});

describe('stores of the demo', () => {
  it('sell on three channels in the first factory, one about to close for a holiday', async () => {
    const [first] = await open.database
      .select()
      .from(factories)
      .where(sql`number = 'F-1'`);
    const own = (await open.database.select().from(stores)).filter(({ factoryId }) => factoryId === first?.id);
    expect(new Set(own.map(({ channel }) => channel))).toEqual(new Set(['yanxuan', 'plus', 'standard']));
    const planned = own.flatMap(({ holidayFrom: from, holidayTo: to }) =>
      from !== null && to !== null ? [{ from, to }] : [],
    );
    expect(planned.map((span) => holidayBeginsInDays(span, '2026-11-24'))).toEqual([5]);
  });

  it('are one live standard store, and nothing else, in the third factory', async () => {
    const [third] = await open.database
      .select()
      .from(factories)
      .where(sql`number = 'F-3'`);
    const own = (await open.database.select().from(stores)).filter(({ factoryId }) => factoryId === third?.id);
    expect(own).toMatchObject([{ channel: 'standard', status: 'live' }]);
    expect(demo.some(({ row }) => row.factoryId === third?.id)).toBe(false);
  });
});

describe('visible numbers', () => {
  it.each([
    ['D', 'stores'],
    ['P', 'products'],
    ['B', 'buyers'],
    ['I', 'imports'],
  ])('of kind %s go on where the demo ends', async (kind, table) => {
    const rows = await rowsOf(
      open.database,
      sql`select factory_id as "factoryId", max(split_part(number, '-', 2)::int) as last from ${sql.raw(table)} group by 1`,
      z.object({ factoryId: z.string(), last: z.number() }),
    );
    const counted = (await open.database.select().from(counters)).filter((row) => row.kind === kind);
    expect(new Map(counted.map((row) => [row.factoryId, row.last]))).toEqual(
      new Map(rows.map((row) => [row.factoryId, row.last])),
    );
  });
});
