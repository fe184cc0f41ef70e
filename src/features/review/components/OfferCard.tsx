import type { Submission } from '@/api/contract/review';
import { requiredAttributesByCategory } from '@/domain/categories';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import { NoteAt } from './NoteAt';
import type { Notes } from './notes';
import styles from './review.module.css';

const attributeKeys = [...new Set(Object.values(requiredAttributesByCategory).flat())];

/** What buyers will meet besides what is reviewed: attributes, price range, promise. Nothing of costs or orders. */
export function OfferCard({ submission, notes }: { readonly submission: Submission; readonly notes: Notes | undefined }) {
  const { t } = useTranslation(['review', 'products']);
  const format = useFormat();
  const { offer } = submission;
  const { priceMinLi, priceMaxLi, moq, dispatchPromiseHours } = offer;
  const attributeName = (key: string): string => {
    const known = attributeKeys.find((one) => one === key);
    return known === undefined ? key : t(`products:attribute.${known}`);
  };
  const none = <span className={styles['quiet']}>{t('record.none')}</span>;
  return (
    <Card id="offer" title={t('record.offer')} note={t('record.offerNote')}>
      <Facts
        wide
        facts={[
          {
            label: t('record.price'),
            value: priceMinLi === null || priceMaxLi === null ? t('record.notPriced') : format.unitPriceRange(priceMinLi, priceMaxLi, offer.currency),
          },
          { label: t('record.moq'), value: moq === null ? none : format.count(moq) },
          { label: t('record.skus'), value: format.count(offer.skuCount) },
          { label: t('record.dispatch'), value: dispatchPromiseHours === null ? none : t('record.dispatchHours', { hours: dispatchPromiseHours }) },
          ...offer.attributes.map(({ key, value }) => ({ label: attributeName(key), value: value || none })),
        ]}
      />
      <div className={styles['notesBelow']}>
        <NoteAt named field="attributes" notes={notes} given={submission.notes} />
        <NoteAt named field="prices" notes={notes} given={submission.notes} />
        <NoteAt named field="whole" notes={notes} given={submission.notes} />
      </div>
    </Card>
  );
}
