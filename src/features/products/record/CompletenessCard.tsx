import { Link } from 'react-router';
import type { Product } from '@/api/contract/products';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Bar, ScoreBar } from '@/ui/measure/Bar';
import { Card } from '@/ui/page/Card';
import styles from '../products.module.css';
import { useMissingWords } from './useMissingWords';

type Part = Product['completenessParts'][number];

/** Where on the page the missing piece belongs. */
const places: Readonly<Record<Part['part'], string>> = {
  title: '#overview',
  attributes: '#overview',
  images: '#overview',
  sku_prices: '#skus',
  stock: '#skus',
  moq_and_tiers: '#skus',
  dispatch_promise: '#overview',
};

/** Where the form fills it. */
const editPlaces: Readonly<Record<Part['part'], string>> = {
  title: '#edit-basics',
  attributes: '#edit-basics',
  images: '#edit-images',
  sku_prices: '#edit-prices',
  stock: '#edit-skus',
  moq_and_tiers: '#edit-prices',
  dispatch_promise: '#edit-basics',
};

/** The score's parts, and each thing that is missing with the way to its place. */
export function CompletenessCard({ product }: { readonly product: Product }) {
  const { t } = useTranslation('products');
  const format = useFormat();
  const factory = useFactory();
  const mayEdit = factory.can('catalogue.write') && product.archivedAt === null;
  const wordsOf = useMissingWords(product);
  return (
    <Card
      id="completeness"
      title={t('record.completeness')}
      note={<ScoreBar score={product.completeness} label={t('completenessOf', { product: product.title })} />}
    >
      <ul className={styles['parts']}>
        {product.completenessParts.map(({ part, points, most, missing }) => (
          <li key={part} className={styles['part']}>
            <span>{t(`completenessPart.${part}`)}</span>
            <Bar
              share={points / most}
              label={t(`completenessPart.${part}`)}
              colour={points === most ? 'var(--ok)' : points === 0 ? 'var(--err)' : 'var(--warn)'}
              figure={t('points', { points, most })}
            />
            {missing.length === 0 ? (
              <span className={styles['quiet']}>{t('complete')}</span>
            ) : (
              <Link
                to={mayEdit ? `${paths.productEdit(factory.number, product.number)}${editPlaces[part]}` : places[part]}
                className={styles['link']}
              >
                {t('missing', { items: format.list(wordsOf(missing)) })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
