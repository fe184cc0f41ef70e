import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { OrderSku } from '@/api/contract/skuLinks';
import { orderSkuStates } from '@/api/contract/skuLinks';
import { orderSkuQueries } from '@/api/orderSkus';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { FilterBar } from '@/ui/list/FilterBar';
import { SavedViewTabs } from '@/ui/list/SavedViewTabs';
import { SearchField } from '@/ui/list/SearchField';
import { useCursorPages, useUrlState } from '@/ui/list/useUrlState';
import { ListPage } from '@/ui/page/ListPage';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import { ColumnChooser } from '@/ui/table/ColumnChooser';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { BulkActs } from '../unlinked/BulkActs';
import { orderSkuQueryOf, pageSize, stateOf } from '../unlinked/orderSkuQuery';
import type { Decided } from '../unlinked/useDecide';
import { useDecide } from '../unlinked/useDecide';
import { useOrderSkuColumns } from '../unlinked/useOrderSkuColumns';

const PickSkuDialog = lazy(async () => ({ default: (await import('../unlinked/PickSkuDialog')).PickSkuDialog }));

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };
const countKeys = { waiting: 'waiting', matched: 'matched', linked: 'linked', not_in_catalogue: 'notInCatalogue' } as const;

/** SKUs that orders name: linked to the catalogue, or marked as not in it, one decision a row. */
export function UnlinkedSkusPage() {
  const { t } = useTranslation('products');
  const factory = useFactory();
  const url = useUrlState();
  const [search] = useSearchParams();
  const state = stateOf(search);
  const query = useMemo(() => orderSkuQueryOf(search), [search]);
  const orderSkus = useQuery(orderSkuQueries.list(factory.id, query));
  const counts = useQuery(orderSkuQueries.counts(factory.id));
  const [choosing, setChoosing] = useState<OrderSku | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { decide, busy } = useDecide();
  const hands = useMemo(() => {
    const one = (orderSku: OrderSku, decision: Decided['decision']): void => void decide([{ orderSku, decision }]);
    return {
      onLink: (orderSku: OrderSku, skuId: string) => one(orderSku, { skuId }),
      onChoose: setChoosing,
      onMark: (orderSku: OrderSku) => one(orderSku, 'not_in_catalogue'),
      onTakeBack: (orderSku: OrderSku) => one(orderSku, null),
    };
  }, [decide]);
  const settings = useTableSettings('order-skus', useOrderSkuColumns(hands));
  const page = orderSkus.data ?? noPage;
  const footer = useCursorPages(page, pageSize);

  const bulk = async (decided: readonly Decided[]): Promise<void> => {
    if (await decide(decided)) setSelected(new Set());
  };
  return (
    <ListPage
      title={t('unlinked.title')}
      note={orderSkus.data && t('unlinked.count', { count: orderSkus.data.total })}
      lead={t('unlinked.lead')}
      views={
        <SavedViewTabs
          current={state}
          views={orderSkuStates.map((key) => ({
            key,
            name: t(`unlinked.state.${key}`),
            to: url.hrefWith({ state: key === 'waiting' ? null : key, sort: null }),
            count: counts.data?.[countKeys[key]],
          }))}
        />
      }
      filters={
        <FilterBar
          onClear={search.has('q') ? () => url.set({ q: null }) : undefined}
          end={<ColumnChooser settings={settings} />}
        >
          <SearchField value={url.get('q')} placeholder={t('unlinked.search')} onChange={(q) => url.set({ q }, { replace: true })} />
        </FilterBar>
      }
      footer={<CursorFooter {...footer} />}
    >
      <DataTable
        label={t('unlinked.title')}
        settings={settings}
        rows={orderSkus.data?.items}
        rowKey={({ sku }) => sku}
        sort={query.sort ?? '-pieces'}
        onSortChange={(sort) => url.set({ sort })}
        stale={orderSkus.isPlaceholderData}
        {...(state === 'matched'
          ? {}
          : {
              selection: {
                selected,
                onChange: setSelected,
                rowName: ({ sku }: OrderSku) => sku,
                actions: (
                  <BulkActs
                    state={state}
                    ticked={page.items.filter(({ sku }) => selected.has(sku))}
                    onDecide={(decided) => void bulk(decided)}
                  />
                ),
              },
            })}
        error={orderSkus.isError ? <ProblemState error={orderSkus.error} onRetry={() => void orderSkus.refetch()} /> : undefined}
        empty={
          search.has('q') ? (
            <EmptyState icon="find" title={t('unlinked.noMatchTitle')}>
              {t('unlinked.noMatch')}
            </EmptyState>
          ) : (
            <EmptyState icon="link" title={t(`unlinked.emptyTitle.${state}`)}>
              {t('unlinked.empty')}
            </EmptyState>
          )
        }
      />
      {choosing && (
        <Suspense>
          <PickSkuDialog
            orderSku={choosing}
            busy={busy}
            onClose={() => setChoosing(null)}
            onPick={(skuId) => void decide([{ orderSku: choosing, decision: { skuId } }]).then((done) => done && setChoosing(null))}
          />
        </Suspense>
      )}
    </ListPage>
  );
}
