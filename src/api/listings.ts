import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { BodyInputOf } from './contract/endpoint';
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
} from './contract/listings';
import type { ProductListing } from './contract/listings';
import { productQueries } from './products';

const acts = {
  submit: submitListing,
  withdraw: withdrawListing,
  pause: pauseListing,
  resume: resumeListing,
  archive: archiveListing,
  restore: restoreListing,
  revise: reviseListing,
} as const;

export type ListingAct = keyof typeof acts;

type Seen = Pick<ProductListing, 'id' | 'version'>;

/** Whatever a listing becomes, its product's record and the lists show it. */
function useListingChange<Variables>(factoryId: string, mutationFn: (variables: Variables) => Promise<ProductListing>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: productQueries.root(factoryId) }) });
}

export function useListingAct(factoryId: string) {
  return useListingChange(factoryId, ({ seen, act }: { seen: Seen; act: ListingAct }) =>
    call(acts[act], { params: { factoryId, id: seen.id }, version: seen.version }),
  );
}

export function useCreateListing(factoryId: string) {
  return useListingChange(factoryId, ({ productId, storeId }: { productId: string; storeId: string }) =>
    call(createListing, { params: { factoryId, id: productId }, body: { storeId } }),
  );
}

export function useUpdateListing(factoryId: string) {
  return useListingChange(factoryId, ({ seen, body }: { seen: Seen; body: BodyInputOf<typeof updateListing> }) =>
    call(updateListing, { params: { factoryId, id: seen.id }, body, version: seen.version }),
  );
}
