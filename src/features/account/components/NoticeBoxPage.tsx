import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { notificationQueries, useReadAllNotifications } from '@/api/notifications';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { SavedViewTabs } from '@/ui/list/SavedViewTabs';
import { useCursorPages } from '@/ui/list/useUrlState';
import { Card } from '@/ui/page/Card';
import { ListPage } from '@/ui/page/ListPage';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import styles from '../components/account.module.css';
import { NotificationList } from '../components/NotificationList';
import { notificationFiltersOf, pageSize } from '../listFilters';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

/** Everything that a person was told, the unread first in sight. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const factory = useFactory();
  const [search] = useSearchParams();
  const filters = useMemo(() => notificationFiltersOf(search), [search]);
  const notices = useQuery(notificationQueries.list(factory.id, filters));
  const { data: counted } = useQuery(notificationQueries.unread(factory.id));
  const readAll = useReadAllNotifications(factory.id);
  const footer = useCursorPages(notices.data ?? noPage, pageSize);
  const here = paths.notifications(factory.number);
  const unreadOnly = filters.unread === true;

  return (
    <ListPage
      title={t('title')}
      actions={
        counted && counted.unread > 0 ? (
          <Button busy={readAll.isPending} onClick={() => readAll.mutate(undefined)}>
            {t('readAll')}
          </Button>
        ) : undefined
      }
      views={
        <SavedViewTabs
          current={unreadOnly ? 'unread' : 'all'}
          views={[
            { key: 'unread', name: t('unread'), to: here, count: counted?.unread },
            { key: 'all', name: t('all'), to: `${here}?show=all` },
          ]}
        />
      }
      footer={<CursorFooter {...footer} />}
    >
      <Card flush label={t('title')}>
        {notices.isPending && (
          <div className={styles['inside']}>
            <ListSkeleton count={6} />
          </div>
        )}
        {notices.isError && <ProblemState error={notices.error} onRetry={() => void notices.refetch()} />}
        {notices.data?.items.length === 0 && (
          <EmptyState icon="bell" title={unreadOnly ? t('emptyTitle') : t('emptyAllTitle')}>
            {t('empty')}
          </EmptyState>
        )}
        {notices.data && notices.data.items.length > 0 && <NotificationList items={notices.data.items} />}
      </Card>
    </ListPage>
  );
}
