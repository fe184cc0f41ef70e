import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Product } from '@/api/contract/products';
import { productQueries } from '@/api/products';
import { useFactory } from '@/api/session';
import { Card } from '@/ui/page/Card';
import { Timeline } from '@/ui/page/Timeline';
import { ProblemState } from '@/ui/state/ProblemState';
import { Skeleton } from '@/ui/state/Skeleton';
import styles from '../products.module.css';

/** What happened to a product, newest first. */
export function ProductTimeline({ product }: { readonly product: Product }) {
  const { t } = useTranslation('products');
  const factory = useFactory();
  const timeline = useQuery(productQueries.timeline(factory.id, product.id));
  return (
    <Card title={t('record.timeline')}>
      {timeline.isPending && <Skeleton width="100%" height={20} />}
      {timeline.isError && <ProblemState error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data?.items.length === 0 && <p className={styles['help']}>{t('timeline.none')}</p>}
      {timeline.data && timeline.data.items.length > 0 && (
        <Timeline
          events={timeline.data.items.map(({ id, at, actorName }) => ({
            key: id,
            at,
            what: t('timeline.other', { who: actorName || t('timeline.system') }),
          }))}
        />
      )}
    </Card>
  );
}
