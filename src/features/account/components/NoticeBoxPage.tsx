import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
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
import { notificationFiltersOf, pageSize } from '../listFilters';
import styles from './account.module.css';
import type { NoticeBox } from './noticeBox';
import { NotificationList } from './NotificationList';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

/** The page of everything that a person was told, the unread first in sight. */
export function NoticeBoxPage({ box }: { readonly box: NoticeBox }) {
  const { t } = useTranslation('notifications');
  const [search] = useSearchParams();
  const filters = useMemo(() => notificationFiltersOf(search), [search]);
  const { queries, readAll, page: here, purpose } = box;
  const notices = useQuery(queries.list(filters));
  const { data: counted } = useQuery(queries.unread());
  const footer = useCursorPages(notices.data ?? noPage, pageSize);
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
            {purpose}
          </EmptyState>
        )}
        {notices.data && notices.data.items.length > 0 && <NotificationList box={box} items={notices.data.items} />}
      </Card>
    </ListPage>
  );
}
