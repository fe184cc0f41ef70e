import type { Product } from '@/api/contract/products';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { Notice } from '@/ui/state/Notice';
import styles from '../products.module.css';
import { useProductWords } from '../useProductWords';
import type { Refusal } from './useListingActs';

/** Why an act on a listing was refused; what is missing is named, and one click away. */
export function ListingRefusal({ product, refusal }: { readonly product: Product; readonly refusal: Refusal }) {
  const { t } = useTranslation(['products', 'productEdit']);
  const format = useFormat();
  const factory = useFactory();
  const words = useProductWords();
  const nameOf = (pointer: string): string => {
    const [, field, key = ''] = pointer.split('/');
    switch (field) {
      case 'title':
      case 'category':
      case 'images':
      case 'dispatchPromiseHours':
        return t(`productEdit:conflict.${field}`);
      case 'attributes':
        return words.attribute(key);
      case 'skus':
        return t('productEdit:skus');
      case 'moq':
        return t('productEdit:moq');
      default:
        return t('productEdit:prices');
    }
  };
  return (
    <div className={styles['refusal']}>
      <Notice
        tone="err"
        title={`${refusal.storeName} · ${refusal.text}`}
        action={
          refusal.missing.length > 0 && (
            <LinkButton size="small" to={paths.productEdit(factory.number, product.number)}>
              {t('listing.fillIn')}
            </LinkButton>
          )
        }
      >
        {refusal.missing.length > 0 && t('missing', { items: format.list(refusal.missing.map(({ pointer }) => nameOf(pointer))) })}
      </Notice>
    </div>
  );
}
