import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { productViews } from '@/api/contract/products';
import { productQueries } from '@/api/products';
import { savedViewQueries, useDeleteView } from '@/api/savedViews';
import { useFactory } from '@/api/session';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { SavedViewTabs } from '@/ui/list/SavedViewTabs';
import { showToast } from '@/ui/toast/toasts';
import { standingViews, viewHref, viewKey } from './productFilters';

const SaveViewDialog = lazy(async () => ({ default: (await import('./SaveViewDialog')).SaveViewDialog }));

/** The standing views with their counts, and the person's own; the present filters can be kept as another. */
export function ProductViews() {
  const { t } = useTranslation('products');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const [search] = useSearchParams();
  const [saving, setSaving] = useState(false);
  const store = search.get('store');
  const counts = useQuery(productQueries.counts(factory.id, store ?? undefined));
  const saved = useQuery(savedViewQueries.list(factory.id, 'products'));
  const remove = useDeleteView(factory.id, 'products');
  const now = viewKey(search);

  const views = [
    ...productViews.map((key) => ({
      key: viewKey(new URLSearchParams(standingViews[key])),
      name: t(`views.${key}`),
      to: viewHref(standingViews[key], store),
      count: counts.data?.[key],
    })),
    ...(saved.data?.items ?? []).map((view) => ({
      key: viewKey(new URLSearchParams(view.query)),
      name: view.name,
      to: viewHref(view.query, store),
      onDelete: () =>
        remove.mutate(view, {
          onSuccess: () => showToast(t('views.deleted')),
          onError: (error) => showToast(problemText(error), { tone: 'err' }),
        }),
    })),
  ];
  const isKept = views.some(({ key }) => key === now);

  return (
    <>
      <SavedViewTabs
        views={views}
        current={isKept ? now : undefined}
        {...(isKept ? {} : { onSave: () => setSaving(true) })}
      />
      {saving && (
        <Suspense>
          <SaveViewDialog query={now} onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </>
  );
}
