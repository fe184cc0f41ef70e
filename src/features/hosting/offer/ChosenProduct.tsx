import { useQuery } from '@tanstack/react-query';
import type { Product } from '@/api/contract/products';
import { productQueries } from '@/api/products';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { IconButton } from '@/ui/button/Button';
import { CheckField } from '@/ui/form/fields';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import { ProblemState } from '@/ui/state/ProblemState';
import styles from './offer.module.css';

export const sellingListings = ({ listings }: Pick<Product, 'listings'>) =>
  listings.filter(({ status }) => status === 'live' || status === 'paused');

interface ChosenProductProps {
  readonly number: string;
  /** Listings that the person took off; all others are meant. */
  readonly without: readonly string[];
  readonly onToggle: (listingId: string, meant: boolean) => void;
  readonly onRemove: () => void;
}

/** A product that goes with the task, and the stores in which its price may change. */
export function ChosenProduct({ number, without, onToggle, onRemove }: ChosenProductProps) {
  const { t } = useTranslation('hosting');
  const factory = useFactory();
  const product = useQuery(productQueries.byNumber(factory.id, number));
  const name = product.data ? `${product.data.articleNumber} ${product.data.title}` : number;
  const selling = product.data ? sellingListings(product.data) : [];
  return (
    <div className={styles['chosen']}>
      <div className={styles['heading']}>
        <strong>{name}</strong>
        <IconButton icon="cross" size="small" label={t('offerForm.removeProduct', { product: name })} onClick={onRemove} />
      </div>
      {product.isPending && <ListSkeleton count={1} />}
      {product.isError && <ProblemState error={product.error} onRetry={() => void product.refetch()} />}
      {product.data && selling.length === 0 && <p className={styles['quiet']}>{t('offerForm.notSelling')}</p>}
      {selling.map(({ id, store }) => (
        <CheckField key={id} label={store.name} checked={!without.includes(id)} onChange={(meant) => onToggle(id, meant)} />
      ))}
    </div>
  );
}
