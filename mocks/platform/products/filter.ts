import type { SQL, SQLWrapper } from 'drizzle-orm';
import { and, between, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { ProductFilters } from '@/api/contract/products';
import { channels } from '@/domain/channel';
import { completenessSpans } from '@/domain/completenessLevel';
import type { ListingState } from '@/domain/productStatus';
import { listingStateKey } from '@/domain/productStatus';
import type { ListingStatus } from '@/domain/listingStates';
import { listingStatuses } from '@/domain/listingStates';
import { queryTokens, queryWords } from '@/domain/search';
import { listings, products, productSearch, searchBigrams, stores } from '@mocks/db/schema';
import { likePattern } from '../core/like';

/** Values as an array whose contents the planner sees when it estimates. */
export function textArray(values: readonly string[]): SQL {
  return sql`array[${sql.join(values.map((value) => sql`${value}`), sql`, `)}]::text[]`;
}

/** Whether one of a product's listings is in such a state. */
export function inState(wanted: { channel?: readonly ListingState['channel'][]; status?: readonly ListingStatus[] }): SQL {
  const keys = (wanted.channel ?? channels).flatMap((channel) =>
    (wanted.status ?? listingStatuses).map((status) => listingStateKey({ channel, status })),
  );
  return sql`${products.listingStates} && ${textArray(keys)}`;
}

/**
 * Products that the text finds: the index by pairs of characters, then the text itself by each word. A word of one
 * character is asked of the text alone, since most texts have it.
 */
export function searched(factoryId: string, q: string): SQL | undefined {
  const pairs = queryTokens(q).filter((token) => Array.from(token).length === 2);
  const words = queryWords(q).map((word) => sql`${productSearch.content} like ${likePattern(word)}`);
  if (words.length === 0) return undefined;
  const found = and(
    eq(productSearch.factoryId, factoryId),
    pairs.length === 0 ? undefined : sql`${searchBigrams(productSearch.content)} @> ${textArray(pairs)}`,
    ...words,
  );
  return sql`${products.id} in (select ${productSearch.productId} from ${productSearch} where ${found})`;
}

/** The id of the store that people call so; no store has this name where it is null. */
export function storeCalled(factoryId: string, number: string): SQL {
  return sql`(select ${stores.id} from ${stores} where ${stores.factoryId} = ${factoryId} and ${stores.number} = ${number})`;
}

function inStore(factoryId: string, number: string, filters: ProductFilters): SQL {
  const storeId = storeCalled(factoryId, number);
  if (filters.status === undefined) return sql`${products.storeIds} @> array[${storeId}]`;
  const statuses = textArray(filters.status);
  return sql`exists (select 1 from ${listings} where ${listings.factoryId} = ${factoryId}
    and ${listings.storeId} = ${storeId} and ${listings.productId} = ${products.id} and ${listings.status} = any(${statuses}))`;
}

const oneOf = <V extends string>(values: readonly V[] | undefined, condition: (value: V) => SQL | undefined) =>
  values === undefined ? undefined : values.length === 0 ? sql`false` : or(...values.map(condition));

const stockConditions = {
  in: gt(products.stock, 0),
  out: lte(products.stock, 0),
  unknown: isNull(products.stock),
} as const;

const orderConditions = { with: isNotNull(products.lastOrderDay), without: isNull(products.lastOrderDay) } as const;

/** The condition of a product list; archived products are in none. */
export function productFilter(factoryId: string, filters: ProductFilters & { q?: string | undefined }): SQL {
  const { store, channel, status } = filters;
  const condition: SQLWrapper | undefined = and(
    eq(products.factoryId, factoryId),
    isNull(products.archivedAt),
    filters.q === undefined ? undefined : searched(factoryId, filters.q),
    filters.number === undefined ? undefined : eq(products.number, filters.number),
    store === undefined ? undefined : inStore(factoryId, store, filters),
    channel === undefined && (status === undefined || store !== undefined)
      ? undefined
      : inState({ ...(channel ? { channel } : {}), ...(status ? { status } : {}) }),
    filters.category === undefined ? undefined : eq(products.category, filters.category),
    oneOf(filters.completeness, (level) =>
      between(products.completeness, completenessSpans[level].from, completenessSpans[level].to),
    ),
    oneOf(filters.stock, (state) => stockConditions[state]),
    oneOf(filters.orders, (state) => orderConditions[state]),
  );
  return sql`${condition}`;
}
