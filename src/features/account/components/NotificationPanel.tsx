import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { ProblemState } from '@/ui/state/ProblemState';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import type { NoticeBox } from './noticeBox';
import { NotificationList } from './NotificationList';
import styles from './notices.module.css';

const shown = 8;

interface NotificationPanelProps {
  readonly box: NoticeBox;
  readonly onClose: () => void;
}

/** The newest unread notices, and the way to all of them. */
export function NotificationPanel({ box, onClose }: NotificationPanelProps) {
  const { t } = useTranslation('notifications');
  const { readAll } = box;
  const unread = useQuery(box.queries.list({ unread: true, limit: shown }));
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
      <NotificationList box={box} items={items} onFollow={onClose} />
      <Link className={styles['panelFoot']} to={box.page} onClick={onClose}>
        {t('seeAll')}
      </Link>
    </div>
  );
}
