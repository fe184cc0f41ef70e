import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { marketingQueries } from '@/api/marketing';
import { useFactory } from '@/api/session';
import { storeQueries } from '@/api/stores';
import { viewQuery } from '@/domain/demand/orderView';
import { marketingViewOf } from './marketingView';

/** What the address looks at, and what the platform says of it. */
export function useMarketing() {
  const factory = useFactory();
  const [search] = useSearchParams();
  const view = useMemo(() => marketingViewOf(search), [search]);
  const store = useQuery({ ...storeQueries.byNumber(factory.id, view.store ?? ''), enabled: view.store !== null });
  const storeId = view.store === null ? undefined : store.data?.id;
  const isReady = view.store === null || storeId !== undefined;
  const overview = useQuery({ ...marketingQueries.overview(factory.id, viewQuery(view, storeId)), enabled: isReady });
  return {
    factory,
    view,
    storeName: store.data?.name,
    reply: overview.data,
    /** An older answer is on show while the one that was asked for is under way. */
    stale: overview.isPlaceholderData || !isReady,
    error: store.error ?? overview.error,
    retry: () => void (store.isError ? store.refetch() : overview.refetch()),
  };
}
