import type { Notice } from '@/api/notifications';
import { platformNotificationQueries, useReadPlatformNotifications } from '@/api/notifications';
import { useSession } from '@/api/session';
import { paths } from '@/domain/paths';
import type { PlatformRole } from '@/domain/rights';
import { useTranslation } from '@/i18n/useTranslation';
import type { NoticeBox } from './noticeBox';

/** The notices to one of the platform's own people, over all factories. */
export function usePlatformNotices(): NoticeBox {
  const { t } = useTranslation('notifications');
  const role = useSession().user?.platformRole ?? null;
  return {
    ...useReadPlatformNotifications(),
    queries: platformNotificationQueries,
    address: (notice) => addressFor(role, notice),
    page: paths.platformNotifications(),
    purpose: role === null ? '' : t(`purpose.${role}`),
  };
}

function addressFor(role: PlatformRole | null, { kind, objectType, objectNumber, factory }: Notice): string {
  if (role === 'reviewer') {
    const isSubmission = objectType === 'submission' && factory !== undefined && objectNumber !== null;
    return isSubmission ? paths.submission(factory.number, objectNumber) : paths.submissions();
  }
  // Tasks themselves are not a lead's: what has run out of time is in the queue, where it can be given to somebody.
  if (role === 'lead') return paths.desk('?tab=overdue');
  // With its mandate, a task went out of the desk's reach.
  const isWithinReach = objectType === 'task' && kind !== 'desk.mandateEnded';
  return isWithinReach && factory !== undefined && objectNumber !== null ? paths.deskTask(factory.number, objectNumber) : paths.desk();
}
