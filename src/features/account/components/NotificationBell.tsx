import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { IconButton } from '@/ui/button/Button';
import { Popup } from '@/ui/popup/Popup';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import type { NoticeBox } from './noticeBox';
import styles from './notices.module.css';

const NotificationPanel = lazy(async () => ({ default: (await import('./NotificationPanel')).NotificationPanel }));

/** The bell of the top bar: whether anything is unread, and the newest of it. */
export function NotificationBell({ box }: { readonly box: NoticeBox }) {
  const { t } = useTranslation('notifications');
  const { data } = useQuery(box.queries.unread());
  const [open, setOpen] = useState(false);
  const unread = data?.unread ?? 0;
  return (
    <Popup
      label={t('title')}
      open={open}
      onOpenChange={setOpen}
      placement="bottomRight"
      content={
        <Suspense fallback={<ListSkeleton count={3} />}>
          <NotificationPanel box={box} onClose={() => setOpen(false)} />
        </Suspense>
      }
    >
      <span className={styles['bell']}>
        <IconButton
          icon="bell"
          expanded={open}
          label={unread > 0 ? `${t('open')} · ${t('count', { count: unread })}` : t('open')}
        />
        {unread > 0 && <span className={styles['dot']} aria-hidden="true" />}
      </span>
    </Popup>
  );
}
