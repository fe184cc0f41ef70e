import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { notificationQueries, useReadAllNotifications } from '@/api/notifications';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { ProblemState } from '@/ui/state/ProblemState';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import { NotificationList } from './NotificationList';
import styles from './notices.module.css';

const shown = 8;

/** The newest unread notices, and the way to all of them. */
export function NotificationPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('notifications');
  const factory = useFactory();
  const unread = useQuery(notificationQueries.list(factory.id, { unread: true, limit: shown }));
  const readAll = useReadAllNotifications(factory.id);
  const items = unread.data?.items ?? [];
  return (
    <div className={styles['panel']}>
      <div className={styles['panelHead']}>
        <h2>{t('title')}</h2>
        {items.length > 0 && (
          <Button kind="link" size="small" busy={readAll.isPending} onClick={() => readAll.mutate(items[0]?.id)}>
            {t('readAll')}
          </Button>
        )}
      </div>
      {unread.isPending && <ListSkeleton count={3} />}
      {unread.isError && <ProblemState error={unread.error} onRetry={() => void unread.refetch()} />}
      {unread.data && items.length === 0 && <p className={styles['none']}>{t('none')}</p>}
      <NotificationList items={items} onFollow={onClose} />
      <Link className={styles['panelFoot']} to={paths.notifications(factory.number)} onClick={onClose}>
        {t('seeAll')}
      </Link>
    </div>
  );
}
