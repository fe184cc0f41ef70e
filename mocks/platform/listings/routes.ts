import { and, eq } from 'drizzle-orm';
import {
  archiveListing,
  createListing,
  pauseListing,
  restoreListing,
  resumeListing,
  reviseListing,
  submitListing,
  updateListing,
  withdrawListing,
} from '@/api/contract/listings';
import { listings, stores } from '@mocks/db/schema';
import type { MemberCall } from '../core/context';
import { newId } from '../core/ids';
import { Problem, invalidField } from '../core/problem';
import { actingOf, audit, tell } from '../core/record';
import { recordRoute } from '../core/route';
import { currentProducts } from '../products/write/current';
import type { FactoryListingAct } from './act';
import { actOnListing } from './act';
import type { HeldListing } from './held';
import { answerListing, holdListing, listingObject } from './held';
import { refreshListingStates } from './listingStates';
import { changeListing } from './update';

type ListingCall = Pick<MemberCall<{ factoryId: string; id: string }, never, never>, 'database' | 'params'>;

const ofListing = {
  load: ({ database, params }: ListingCall) => holdListing(database, params.factoryId, params.id),
  version: ({ listing }: HeldListing) => listing.version,
  present: (held: HeldListing, { database }: ListingCall) => answerListing(database, held, held.listing.id),
};

const actRoute = (endpoint: typeof submitListing, act: FactoryListingAct) =>
  recordRoute(endpoint, {
    ...ofListing,
    handle: async (call, held) => {
      await actOnListing(actingOf(call), held, act);
      return answerListing(call.database, held, held.listing.id);
    },
  });

export const listingRoutes = [
  recordRoute(createListing, {
    load: async ({ database, params }) => (await currentProducts(database, params.factoryId, [params.id])).get(params.id) ?? null,
    handle: async (call, product) => {
      const { database, tenancy, body, now } = call;
      const [store] = await database
        .select({ id: stores.id, number: stores.number, name: stores.name, status: stores.status })
        .from(stores)
        .where(and(eq(stores.factoryId, tenancy.id), eq(stores.id, body.storeId)));
      if (store === undefined) throw invalidField('/storeId', 'not-there');
      if (product.row.archivedAt !== null) throw new Problem(409, 'product-archived');
      if (store.status === 'closed') throw new Problem(409, 'store-not-open', { params: { status: store.status } });
      if (product.listings.some(({ storeId }) => storeId === store.id)) throw new Problem(409, 'already-in-store');
      const id = newId(now);
      await database.insert(listings).values({
        factoryId: tenancy.id,
        id,
        productId: product.row.id,
        storeId: store.id,
        status: 'draft',
        titleOverride: null,
        moqOverride: null,
        reviewNote: null,
        liveContent: null,
        publishedAt: null,
        updatedAt: now,
        version: 1,
      });
      const acting = actingOf(call);
      await audit(acting, 'listings.create', listingObject({ product, store }));
      await refreshListingStates(database, tenancy.id, [product.row.id]);
      await tell(acting, { resource: 'products', objectId: product.row.id });
      return answerListing(database, { product }, id);
    },
  }),

  recordRoute(updateListing, {
    ...ofListing,
    handle: async (call, held) => {
      await changeListing(actingOf(call), held, call.body);
      return answerListing(call.database, held, held.listing.id);
    },
  }),

  actRoute(submitListing, 'submit'),
  actRoute(withdrawListing, 'withdraw'),
  actRoute(pauseListing, 'pause'),
  actRoute(resumeListing, 'resume'),
  actRoute(archiveListing, 'archive'),
  actRoute(restoreListing, 'restore'),
  actRoute(reviseListing, 'revise'),
];
