import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Product, ProductListing } from '@/api/contract/products';
import { getProduct, productTimeline } from '@/api/contract/products';
import { requiredAttributes } from '@/domain/categories';
import type { CompletenessInput } from '@/domain/completeness';
import { completeness } from '@/domain/completeness';
import type { PriceList } from '@/domain/pricing';
import { ladderFor } from '@/domain/pricing';
import type { Database } from '@mocks/db/database';
import { listings, priceTiers, productDetails, products, skus, stores } from '@mocks/db/schema';
import type { MemberCall } from '../core/context';
import { recordRoute } from '../core/route';
import { timelineOf } from '../core/timeline';
import type { ProductRow } from './summary';
import { presentListed } from './summary';

type ProductCall = Pick<MemberCall<{ factoryId: string; id: string }, never, never>, 'database' | 'params'>;

/** The product of the path, archived or not. */
export async function findProduct({ database, params }: ProductCall): Promise<ProductRow | null> {
  const [row] = await database
    .select()
    .from(products)
    .where(and(eq(products.factoryId, params.factoryId), eq(products.id, params.id)));
  return row ?? null;
}

type TierRow = typeof priceTiers.$inferSelect;
type SkuRow = typeof skus.$inferSelect;

async function partsOf(database: Database, { factoryId, id }: ProductRow) {
  const [details, skuRows, tiers, listed] = await Promise.all([
    database
      .select()
      .from(productDetails)
      .where(and(eq(productDetails.factoryId, factoryId), eq(productDetails.productId, id))),
    database
      .select()
      .from(skus)
      .where(and(eq(skus.factoryId, factoryId), eq(skus.productId, id), isNull(skus.archivedAt)))
      .orderBy(asc(skus.position), asc(skus.id)),
    database
      .select()
      .from(priceTiers)
      .where(and(eq(priceTiers.factoryId, factoryId), eq(priceTiers.productId, id)))
      .orderBy(asc(priceTiers.startsAt)),
    database
      .select({ listing: listings, store: { id: stores.id, number: stores.number, name: stores.name, channel: stores.channel } })
      .from(listings)
      .innerJoin(stores, and(eq(stores.factoryId, listings.factoryId), eq(stores.id, listings.storeId)))
      .where(and(eq(listings.factoryId, factoryId), eq(listings.productId, id)))
      .orderBy(asc(stores.number)),
  ]);
  return { details: details[0] ?? { attributes: {}, images: [] }, skuRows, tiers, listed };
}

type Parts = Awaited<ReturnType<typeof partsOf>>;

const tiersOf = (tiers: readonly TierRow[], listingId: string | null) => tiers.filter((tier) => tier.listingId === listingId);

/** Each SKU's ladder as a buyer meets it, resolved by the one pricing rule. */
function laddersOf(row: ProductRow, skuRows: readonly SkuRow[], tiers: readonly TierRow[], listing: PriceList | null) {
  const offer = { product: { quoteMode: row.quoteMode, moq: row.moq, tiers: tiersOf(tiers, null) }, listing };
  return skuRows.map((sku) => {
    const { moq, tiers: steps } = ladderFor({ ...offer, sku });
    return { skuId: sku.id, moq, tiers: [...steps] };
  });
}

function presentListing(row: ProductRow, { skuRows, tiers }: Parts, { listing, store }: Parts['listed'][number]): ProductListing {
  const own = tiersOf(tiers, listing.id);
  return {
    id: listing.id,
    store,
    status: listing.status,
    titleOverride: listing.titleOverride,
    moqOverride: listing.moqOverride,
    ownPrices: own.length > 0 || listing.moqOverride !== null,
    reviewNote: listing.reviewNote,
    publishedAt: listing.publishedAt,
    updatedAt: listing.updatedAt,
    ladders: laddersOf(row, skuRows, tiers, { moq: listing.moqOverride, tiers: own }),
  };
}

function completenessInput(row: ProductRow, { details, skuRows, tiers }: Parts): CompletenessInput {
  return {
    title: row.title,
    requiredAttributes: requiredAttributes(row.category),
    attributes: details.attributes,
    imageCount: details.images.length,
    skus: skuRows,
    dispatchPromiseHours: row.dispatchPromiseHours,
    product: { quoteMode: row.quoteMode, moq: row.moq, tiers: tiersOf(tiers, null) },
    listing: null,
  };
}

/** The product's attributes: those that its category asks for first, empty where they are missing. */
function attributesOf(row: ProductRow, given: Readonly<Record<string, string>>) {
  const required: readonly string[] = requiredAttributes(row.category) ?? [];
  const others = Object.keys(given).filter((key) => !required.includes(key));
  return [...required, ...others].map((key) => ({ key, value: given[key] ?? '', required: required.includes(key) }));
}

export const getProductRoute = recordRoute(getProduct, {
  load: findProduct,
  handle: async ({ database, tenancy }, row): Promise<Product> => {
    const parts = await partsOf(database, row);
    const seesCost = tenancy.can('cost.read');
    return {
      ...presentListed(row, tenancy.currency),
      brand: row.brand,
      images: parts.details.images,
      attributes: attributesOf(row, parts.details.attributes),
      quoteMode: row.quoteMode,
      mixedBatch: row.mixedBatch,
      dispatchPromiseHours: row.dispatchPromiseHours,
      skus: parts.skuRows.map(({ id, code, options, stock, costLi }) => ({
        id,
        code,
        options,
        stock,
        // Whoever may not see costs gets no such field at all.
        ...(seesCost ? { costLi } : {}),
      })),
      ladders: laddersOf(row, parts.skuRows, parts.tiers, null),
      listings: parts.listed.map((listed) => presentListing(row, parts, listed)),
      completenessParts: completeness(completenessInput(row, parts)).parts,
    };
  },
});

export const productTimelineRoute = recordRoute(productTimeline, {
  load: findProduct,
  handle: async ({ database, tenancy }, row) => ({
    items: await timelineOf(database, { factoryId: tenancy.id, type: 'product', id: row.id }),
  }),
});
