import { useState } from 'react';
import type { ProductListing } from '@/api/contract/listings';
import type { FieldError } from '@/api/contract/problem';
import { isProblem } from '@/api/problem';
import type { ListingAct } from '@/api/listings';
import { useListingAct } from '@/api/listings';
import { useFactory } from '@/api/session';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { showToast } from '@/ui/toast/toasts';

/** Which act takes another back. */
const undoneBy: Partial<Record<ListingAct, ListingAct>> = { pause: 'resume', resume: 'pause', submit: 'withdraw', archive: 'restore' };

/** What was refused, for the place on the page that says it. */
export interface Refusal {
  readonly storeName: string;
  readonly text: string;
  /** What is missing to be submitted. */
  readonly missing: readonly FieldError[];
}

/** Acts on listings, each with its undo where there is one. */
export function useListingActs() {
  const { t } = useTranslation(['products', 'common']);
  const { problemText } = useProblemText();
  const factory = useFactory();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mutation = useListingAct(factory.id);

  const run = async (listing: ProductListing, act: ListingAct): Promise<void> => {
    setRefusal(null);
    try {
      const after = await mutation.mutateAsync({ seen: listing, act });
      const undo = undoneBy[act];
      const back = undo && act !== 'archive' && !(act === 'submit' && listing.status !== 'draft') ? undo : undefined;
      showToast(t(`listing.done.${act}`, { store: listing.store.name }), back ? { action: { label: t('common:undo'), run: () => void run(after, back) } } : {});
    } catch (error) {
      const missing = isProblem(error, 422) ? error.errors : [];
      setRefusal({ storeName: listing.store.name, text: problemText(error), missing });
    }
  };
  return {
    run: (listing: ProductListing, act: ListingAct) => void run(listing, act),
    busyId: mutation.isPending ? mutation.variables.seen.id : null,
    refusal,
  };
}
