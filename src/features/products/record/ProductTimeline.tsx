import { useQuery } from '@tanstack/react-query';
import type { Product } from '@/api/contract/products';
import { productQueries } from '@/api/products';
import { useFactory } from '@/api/session';
import { useAuditText } from '@/i18n/auditText';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { Timeline } from '@/ui/page/Timeline';
import { ProblemState } from '@/ui/state/ProblemState';
import { Skeleton } from '@/ui/state/Skeleton';
import styles from '../products.module.css';

/** What happened to a product and its listings, newest first, with what changed. */
export function ProductTimeline({ product }: { readonly product: Product }) {
  const { t } = useTranslation('products');
  const factory = useFactory();
  const words = useAuditText();
  const timeline = useQuery(productQueries.timeline(factory.id, product.id));
  return (
    <Card title={t('record.timeline')}>
      {timeline.isPending && <Skeleton width="100%" height={20} />}
      {timeline.isError && <ProblemState error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data?.items.length === 0 && <p className={styles['help']}>{t('timeline.none')}</p>}
      {timeline.data && timeline.data.items.length > 0 && (
        <Timeline
          events={timeline.data.items.map((entry) => ({
            key: entry.id,
            at: entry.at,
            what: words.deed({ ...entry, onBehalf: false, objectLabel: '' }),
            detail: entry.changes.map(words.change).join('; ') || undefined,
          }))}
        />
      )}
    </Card>
  );
}
