import type { Product } from '@/api/contract/products';
import { imageAddress } from '@/api/files';
import { useFactory } from '@/api/session';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import { Thumb } from '@/ui/text/Thumb';
import styles from '../products.module.css';
import { useProductWords } from '../useProductWords';

/** Pictures and attributes: what a buyer reads first. */
export function OverviewCard({ product }: { readonly product: Product }) {
  const { t } = useTranslation(['products', 'productEdit', 'common']);
  const factory = useFactory();
  const format = useFormat();
  const words = useProductWords();
  const missing = <span className={styles['quiet']}>{t('record.missing')}</span>;
  return (
    <Card id="overview" title={t('record.overview')} note={t('record.images', { count: product.images.length })}>
      {product.images.length > 0 && (
        <ul className={styles['pictures']}>
          {product.images.map((image, index) => (
            <li key={image.value} className={styles['picture']}>
              <Thumb
                src={imageAddress(factory.id, image)}
                alt={t('record.imageOf', { product: product.title, n: index + 1 })}
                size={88}
                icon="image"
              />
              {image.source === 'address' && <span>{t('record.imageNotOurs')}</span>}
            </li>
          ))}
        </ul>
      )}
      <Facts
        wide
        facts={[
          { label: t('columns.category'), value: product.category === null ? missing : words.category(product.category) },
          { label: t('record.brand'), value: product.brand || '—' },
          {
            label: t('record.dispatch'),
            value: product.dispatchPromiseHours === null ? missing : t('record.dispatchHours', { hours: product.dispatchPromiseHours }),
          },
          { label: t('productEdit:claims'), value: product.qualityClaims.length === 0 ? '—' : format.list(product.qualityClaims) },
          {
            label: t('productEdit:customisation'),
            value:
              product.customisation.length === 0
                ? '—'
                : format.list(product.customisation.map(({ kind, moq }) => `${t(`productEdit:customisationKind.${kind}`)} ${t('moqFrom', { moq: format.count(moq) })}`)),
          },
          { label: t('record.mixedBatch'), value: product.mixedBatch ? t('common:yes') : t('common:no') },
          ...product.attributes.map(({ key, value }) => ({ label: words.attribute(key), value: value || missing })),
        ]}
      />
    </Card>
  );
}
