import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProductSummary } from '@/api/contract/products';
import { productQueries } from '@/api/products';
import { useFactory } from '@/api/session';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { SearchField } from '@/ui/list/SearchField';
import { ProblemState } from '@/ui/state/ProblemState';
import styles from './offer.module.css';

interface ProductPickerProps {
  readonly placeholder: string;
  /** Numbers of what is chosen already. */
  readonly chosen: readonly string[];
  readonly addText: string;
  readonly addLabel: (product: string) => string;
  readonly onAdd: (product: ProductSummary) => void;
}

const shown = 8;

/** Finds products by article number or title, and hands over what is picked. */
export function ProductPicker({ placeholder, chosen, addText, addLabel, onAdd }: ProductPickerProps) {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const factory = useFactory();
  const [q, setQ] = useState('');
  const found = useQuery(productQueries.list(factory.id, { limit: shown, status: ['live'], ...(q ? { q } : {}) }));
  return (
    <div className={styles['picker']}>
      <SearchField value={q} placeholder={placeholder} onChange={setQ} />
      {found.isError && <ProblemState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p className={styles['quiet']}>{t('wizard.nothingFound')}</p>}
      <ul className={styles['rows']} aria-label={t('wizard.found')}>
        {found.data?.items.map((product) => (
          <li key={product.id} className={styles['row']}>
            <span className={styles['name']}>
              <span>{product.title}</span>
              <span className={styles['quiet']}>
                {product.articleNumber}
                {product.priceMinLi !== null &&
                  product.priceMaxLi !== null &&
                  ` · ${format.unitPriceRange(product.priceMinLi, product.priceMaxLi, product.currency)}`}
              </span>
            </span>
            <Button
              size="small"
              label={addLabel(`${product.articleNumber} ${product.title}`)}
              disabledReason={chosen.includes(product.number) ? t('offerForm.chosen') : undefined}
              onClick={() => onAdd(product)}
            >
              {addText}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
