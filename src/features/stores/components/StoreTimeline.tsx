import { useQuery } from '@tanstack/react-query';
import type { TimelineEntry } from '@/api/contract/shapes';
import type { Store } from '@/api/contract/stores';
import { useFactory } from '@/api/session';
import { storeQueries } from '@/api/stores';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { Timeline } from '@/ui/page/Timeline';
import { ProblemState } from '@/ui/state/ProblemState';
import { Skeleton } from '@/ui/state/Skeleton';
import styles from './stores.module.css';
import { useStoreWords } from './useStoreWords';

function What({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation('stores');
  const who = entry.actorName || t('timeline.system');
  switch (entry.action) {
    case 'stores.update':
    case 'stores.planHoliday':
    case 'stores.endHoliday':
      return t(`timeline.${entry.action}`, { who });
    default:
      return t('timeline.other', { who });
  }
}

/** What happened to a store, with the fields that changed. */
export function StoreTimeline({ store }: { readonly store: Store }) {
  const { t } = useTranslation('stores');
  const factory = useFactory();
  const words = useStoreWords();
  const timeline = useQuery(storeQueries.timeline(factory.id, store.id));
  return (
    <Card title={t('record.timeline')}>
      {timeline.isPending && <Skeleton width="100%" height={48} />}
      {timeline.isError && <ProblemState error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data?.items.length === 0 && <p className={styles['help']}>{t('timeline.none')}</p>}
      {timeline.data && timeline.data.items.length > 0 && (
        <Timeline
          events={timeline.data.items.map((entry) => ({
            key: entry.id,
            at: entry.at,
            what: <What entry={entry} />,
            detail: entry.changes.map((change) => words.change(change)).join('；') || undefined,
          }))}
        />
      )}
    </Card>
  );
}
