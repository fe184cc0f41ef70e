import { Link } from 'react-router';
import type { Notice } from '@/api/notifications';
import { useTranslation } from '@/i18n/useTranslation';
import { IconButton } from '@/ui/button/Button';
import { Instant } from '@/ui/text/Instant';
import type { NoticeBox } from './noticeBox';
import styles from './notices.module.css';
import { useNoticeText } from './useNoticeText';

interface NotificationListProps {
  readonly box: NoticeBox;
  readonly items: readonly Notice[];
  /** A notice was followed: the panel around may close. */
  readonly onFollow?: () => void;
}

/** Notices, each a link to what it is about; following one reads it. */
export function NotificationList({ box, items, onFollow }: NotificationListProps) {
  const { t } = useTranslation('notifications');
  const text = useNoticeText();
  const { read, address } = box;
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
              {notice.factory && `${notice.factory.name} · `}
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
