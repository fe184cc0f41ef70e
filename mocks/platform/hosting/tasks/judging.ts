import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { BaseLists } from '@/domain/hosting/decide';
import type { Verdict } from '@/domain/hosting/guardrail';
import { judge } from '@/domain/hosting/guardrail';
import type { JudgedListing, JudgedProduct, ListingProposal } from '@/domain/hosting/offers';
import type { ListingStatus } from '@/domain/listingStates';
import { priceListInForce } from '@/domain/pricing';
import type { Database } from '@mocks/db/database';
import type { PriceSnapshot } from '@mocks/db/schema';
import { listings, skus } from '@mocks/db/schema';
import { later } from '../../core/clock';
import { pricesAt, pricesNow } from '../../products/priceHistory';
import type { Standing } from '../standing';
import { termsOf } from '../standing';

const dayMilliseconds = 24 * 60 * 60 * 1000;
/** Buyers order here now, or can again without a review. */
const sellingStatuses: readonly ListingStatus[] = ['live', 'paused'];

export const isSelling = (status: ListingStatus) => sellingStatuses.includes(status);

/** Products as a verdict needs them: all their listings, with prices as they stand and as they stood 24 h before. */
export async function judgedProducts(
  database: Database,
  factoryId: string,
  productIds: readonly string[],
  now: string,
): Promise<JudgedProduct[]> {
  const ids = [...productIds];
  if (ids.length === 0) return [];
  const present = await pricesNow(database, factoryId, ids);
  const earlier = await pricesAt(database, factoryId, ids, later(now, -dayMilliseconds));
  const skuRows = await database
    .select({ id: skus.id, productId: skus.productId })
    .from(skus)
    .where(and(eq(skus.factoryId, factoryId), inArray(skus.productId, ids), isNull(skus.archivedAt)))
    .orderBy(asc(skus.position), asc(skus.id));
  const listingRows = await database
    .select({ id: listings.id, productId: listings.productId, storeId: listings.storeId, status: listings.status })
    .from(listings)
    .where(and(eq(listings.factoryId, factoryId), inArray(listings.productId, ids)))
    .orderBy(asc(listings.id));
  return ids.flatMap((productId): JudgedProduct[] => {
    const prices = present.get(productId);
    if (prices === undefined) return [];
    const before = earlier.get(productId);
    return [
      {
        productId,
        skus: skuRows.filter((sku) => sku.productId === productId).map(({ id }) => ({ id })),
        product: prices.product,
        dayBefore: (before ?? prices).product,
        listings: listingRows
          .filter((listing) => listing.productId === productId)
          .map(({ id, storeId, status }): JudgedListing => ({
            listingId: id,
            storeId,
            reachable: isSelling(status),
            own: ownList(prices, id) ?? { moq: null, tiers: [] },
            ownDayBefore: ownList(before ?? prices, id),
          })),
      },
    ];
  });
}

function ownList({ listings: lists }: PriceSnapshot, id: string) {
  const found = lists.find(({ listingId }) => listingId === id);
  return found === undefined ? null : { moq: found.moq, tiers: found.tiers };
}

/** The price lists in force of some listings. */
export function listsInForce(products: readonly JudgedProduct[], listingIds: readonly string[]): BaseLists {
  return products.flatMap(({ product, listings: all }) =>
    all
      .filter(({ listingId }) => listingIds.includes(listingId))
      .map(({ listingId, own }) => {
        const { moq, tiers } = priceListInForce({ product, listing: own });
        return { listingId, moq, tiers };
      }),
  );
}

/** What the task's mandate says of a proposal, as the prices in `products` are. */
export function verdictOn(
  { mandate, floors, state }: Pick<Standing, 'mandate' | 'floors' | 'state'>,
  products: readonly JudgedProduct[],
  proposal: readonly ListingProposal[],
): Verdict {
  return judge({ mandate: { ...termsOf(mandate, floors), state }, products, proposal });
}
