import type { ReactNode } from 'react';
import { useId } from 'react';
import type { TaskProduct } from '@/api/contract/hosting';
import { useTranslation } from '@/i18n/useTranslation';
import styles from './hosting.module.css';

export interface ListingPlace {
  readonly listingId: string;
  readonly product: TaskProduct;
  readonly store: TaskProduct['listings'][number]['store'];
}

/** The listings that a task is about, in the order of its products. */
export function placesOf(products: readonly TaskProduct[]): ListingPlace[] {
  return products.flatMap((product) =>
    product.listings.filter(({ wanted }) => wanted).map(({ id, store }) => ({ listingId: id, product, store })),
  );
}

interface ListingTabsProps {
  readonly places: readonly ListingPlace[];
  readonly current: string;
  readonly onChange: (listingId: string) => void;
  readonly children: ReactNode;
}

/** One listing's content at a time; no tabs where there is only one. */
export function ListingTabs({ places, current, onChange, children }: ListingTabsProps) {
  const { t } = useTranslation('hosting');
  const id = useId();
  if (places.length < 2) return children;
  const sameProduct = new Set(places.map(({ product }) => product.id)).size === 1;
  const select = (step: number): void => {
    const index = places.findIndex(({ listingId }) => listingId === current);
    const next = places[(index + step + places.length) % places.length];
    if (next === undefined) return;
    onChange(next.listingId);
    document.getElementById(`${id}-${next.listingId}`)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={t('ladder.tabs')} className={styles['tabs']}>
        {places.map(({ listingId, product, store }) => (
          <button
            key={listingId}
            id={`${id}-${listingId}`}
            type="button"
            role="tab"
            className={styles['tab']}
            aria-selected={listingId === current}
            aria-controls={`${id}-panel`}
            tabIndex={listingId === current ? 0 : -1}
            onClick={() => onChange(listingId)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') select(1);
              if (event.key === 'ArrowLeft') select(-1);
            }}
          >
            {sameProduct ? store.name : product.articleNumber}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </>
  );
}
