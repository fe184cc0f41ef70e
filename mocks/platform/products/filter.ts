import type { SQL, SQLWrapper } from 'drizzle-orm';
import { and, between, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { ProductFilters } from '@/api/contract/products';
import { channels } from '@/domain/channel';
import { completenessSpans } from '@/domain/completenessLevel';
import type { ListingState } from '@/domain/productStatus';
import { listingStateKey } from '@/domain/productStatus';
import type { ListingStatus } from '@/domain/listingStates';
import { listingStatuses } from '@/domain/listingStates';
import { listings, products, stores } from '@mocks/db/schema';
import { textArray } from './textArray';

/** Every `channel:status` in which a listing may be found under such a wish, as an array. */
export function stateKeys(wanted: { channel?: readonly ListingState['channel'][]; status?: readonly ListingStatus[] }): SQL {
  return textArray(
    (wanted.channel ?? channels).flatMap((channel) =>
      (wanted.status ?? listingStatuses).map((status) => listingStateKey({ channel, status })),
    ),
  );
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

/** The condition of a product list under what its search finds; archived products are in none but their own. */
export function productFilter(factoryId: string, filters: ProductFilters, searched: SQL | undefined): SQL {
  const { store, channel, status } = filters;
  const condition: SQLWrapper | undefined = and(
    eq(products.factoryId, factoryId),
    // Whoever names a product finds it, archived or not.
    filters.number !== undefined ? undefined : filters.archived ? isNotNull(products.archivedAt) : isNull(products.archivedAt),
    searched,
    filters.number === undefined ? undefined : eq(products.number, filters.number),
    store === undefined ? undefined : inStore(factoryId, store, filters),
    channel === undefined && (status === undefined || store !== undefined)
      ? undefined
      : sql`${products.listingStates} && ${stateKeys({ ...(channel ? { channel } : {}), ...(status ? { status } : {}) })}`,
    filters.category === undefined ? undefined : eq(products.category, filters.category),
    oneOf(filters.completeness, (level) =>
      between(products.completeness, completenessSpans[level].from, completenessSpans[level].to),
    ),
    oneOf(filters.stock, (state) => stockConditions[state]),
    oneOf(filters.orders, (state) => orderConditions[state]),
  );
  return sql`${condition}`;
}
