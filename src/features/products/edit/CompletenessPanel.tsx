import type { PartScore } from '@/domain/completeness';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { ScoreBar } from '@/ui/measure/Bar';
import { Card } from '@/ui/page/Card';
import { useMissingText } from '../record/useMissingWords';
import styles from './edit.module.css';
import { goToSection } from './goTo';
import type { ProductEditor } from './useProductEditor';

/** Which part of the form fills a part of the score. */
const places: Readonly<Record<PartScore['part'], string>> = {
  title: 'edit-basics',
  attributes: 'edit-basics',
  images: 'edit-images',
  sku_prices: 'edit-prices',
  stock: 'edit-skus',
  moq_and_tiers: 'edit-prices',
  dispatch_promise: 'edit-basics',
};

/** How complete the product is while it is typed, and the way to each thing that is missing. */
export function CompletenessPanel({ editor }: { readonly editor: ProductEditor }) {
  const { t } = useTranslation(['productEdit', 'products']);
  const format = useFormat();
  // In the form a SKU is known by its code.
  const wordsOf = useMissingText((skuId) => skuId);
  const { score } = editor;
  const open = score.parts.filter(({ missing }) => missing.length > 0);
  return (
    <Card title={t('products:record.completeness')}>
      <ScoreBar score={score.score} label={t('products:record.completeness')} />
      {open.length === 0 ? (
        <p className={styles['help']}>{t('nothingMissing')}</p>
      ) : (
        <ul className={styles['missing']}>
          {open.map(({ part, missing, points, most }) => (
            <li key={part}>
              <a
                href={`#${places[part]}`}
                onClick={(event) => {
                  event.preventDefault();
                  goToSection(places[part]);
                }}
              >
                {t(`products:completenessPart.${part}`)}
              </a>
              <span className={styles['help']}>
                {format.list(wordsOf(missing))} · {t('products:points', { points, most })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
