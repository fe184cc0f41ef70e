import { and, eq } from 'drizzle-orm';
import type { ProductListing } from '@/api/contract/listings';
import type { StoreStatus } from '@/domain/storeStates';
import type { Database } from '@mocks/db/database';
import { listings, stores } from '@mocks/db/schema';
import { notFound } from '../core/problem';
import { partsOf } from '../products/parts';
import type { CurrentProduct } from '../products/write/current';
import { currentProducts } from '../products/write/current';
import { presentListing } from './present';
import type { ListingRow } from './submit';

/** A listing with its product, locked: whatever writes a listing locks its product first. */
export interface HeldListing {
  listing: ListingRow;
  product: CurrentProduct;
  store: { id: string; number: string; name: string; status: StoreStatus };
}

/** Finds a listing of a factory and locks its product; null where there is none. */
export async function holdListing(database: Database, factoryId: string, id: string): Promise<HeldListing | null> {
  const [known] = await database
    .select({ productId: listings.productId })
    .from(listings)
    .where(and(eq(listings.factoryId, factoryId), eq(listings.id, id)));
  if (known === undefined) return null;
  const product = (await currentProducts(database, factoryId, [known.productId])).get(known.productId);
  const listing = product?.listings.find((row) => row.id === id);
  if (product === undefined || listing === undefined) return null;
  const [store] = await database
    .select({ id: stores.id, number: stores.number, name: stores.name, status: stores.status })
    .from(stores)
    .where(and(eq(stores.factoryId, factoryId), eq(stores.id, listing.storeId)));
  return store ? { listing, product, store } : null;
}

/** The listing as it is now, for the answer of a write. */
export async function answerListing(database: Database, { product }: Pick<HeldListing, 'product'>, listingId: string): Promise<ProductListing> {
  const parts = await partsOf(database, product.row);
  const listed = parts.listed.find(({ listing }) => listing.id === listingId);
  if (listed === undefined) throw notFound();
  return presentListing(product.row, parts, listed);
}

/** What the audit log calls it; its history stands with the product's. */
export function listingObject({ product, store }: Pick<HeldListing, 'product' | 'store'>) {
  return { type: 'product', id: product.row.id, label: `${product.row.number} ${product.row.title} · ${store.number}` };
}
