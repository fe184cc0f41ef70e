import { Link } from 'react-router';
import type { Notification } from '@/api/contract/notifications';
import { useReadNotification } from '@/api/notifications';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { IconButton } from '@/ui/button/Button';
import { Instant } from '@/ui/text/Instant';
import styles from './notices.module.css';
import { useNoticeText } from './useNoticeText';

interface NotificationListProps {
  readonly items: readonly Notification[];
  /** A notice was followed: the panel around may close. */
  readonly onFollow?: () => void;
}

/** Notices, each a link to what it is about; following one reads it. */
export function NotificationList({ items, onFollow }: NotificationListProps) {
  const { t } = useTranslation('notifications');
  const factory = useFactory();
  const read = useReadNotification(factory.id);
  const { text, address } = useNoticeText();
  return (
    <ul className={styles['notices']} aria-label={t('title')}>
      {items.map((notice) => (
        <li key={notice.id} className={styles['notice']} data-unread={notice.readAt === null || undefined}>
          <Link
            to={address(notice)}
            className={styles['words']}
            onClick={() => {
              if (notice.readAt === null) read.mutate(notice.id);
              onFollow?.();
            }}
          >
            {notice.readAt === null && <span className="visually-hidden">{t('markUnread')} </span>}
            <span>{text(notice)}</span>
            <span className={styles['when']}>
              <Instant at={notice.at} />
            </span>
          </Link>
          {notice.readAt === null && (
            <IconButton icon="check" size="small" label={t('read')} onClick={() => read.mutate(notice.id)} />
          )}
        </li>
      ))}
    </ul>
  );
}
