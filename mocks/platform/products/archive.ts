import { and, eq, inArray, sql } from 'drizzle-orm';
import { products } from '@mocks/db/schema';
import type { Acting } from '../core/record';
import { auditAll, tell } from '../core/record';
import { refreshListingStates } from '../listings/listingStates';
import type { ListingRow } from '../listings/submit';
import { endWaiting, saveListing } from '../listings/submit';
import type { CurrentProduct } from './write/current';

/** By id, the version that each product has now. */
type NewVersions = ReadonlyMap<string, number>;

/** The one way in which products leave the catalogue, and with it every store: a new version each. */
export async function archiveProducts(acting: Acting, leaving: readonly CurrentProduct[]): Promise<NewVersions> {
  for (const listing of leaving.flatMap(({ listings }) => listings)) await takeOutOfStore(acting, listing);
  return setArchived(acting, leaving, acting.now);
}

/** Brings products back, a new version each. Their listings stay where they are: what is on sale again is for a person to say. */
export async function restoreProducts(acting: Acting, coming: readonly CurrentProduct[]): Promise<NewVersions> {
  return setArchived(acting, coming, null);
}

async function takeOutOfStore(acting: Acting, listing: ListingRow): Promise<void> {
  await endWaiting(acting, listing.id, 'withdrawn');
  if (listing.status === 'live' || listing.status === 'paused') await saveListing(acting, listing, { status: 'archived' });
  else if (listing.status === 'pending') await saveListing(acting, listing, { status: 'draft' });
}

async function setArchived(acting: Acting, moved: readonly CurrentProduct[], archivedAt: string | null): Promise<NewVersions> {
  if (moved.length === 0) return new Map();
  const { database, factoryId, now } = acting;
  const ids = moved.map(({ row }) => row.id);
  // What was read of a product may be older than the write before this one: version and title are asked anew.
  const rows = await database
    .update(products)
    .set({ archivedAt, updatedAt: now, version: sql`${products.version} + 1` })
    .where(and(eq(products.factoryId, factoryId), inArray(products.id, ids)))
    .returning({ id: products.id, number: products.number, title: products.title, version: products.version });
  await refreshListingStates(database, factoryId, ids);
  const action = archivedAt === null ? 'products.restore' : 'products.archive';
  await auditAll(acting, rows.map(({ id, number, title }) => ({ action, object: { type: 'product', id, label: `${number} ${title}` } })));
  const [only] = rows;
  await tell(acting, { resource: 'products', ...(rows.length === 1 && only && { objectId: only.id, version: only.version }) });
  return new Map(rows.map(({ id, version }) => [id, version]));
}
