import type { Notice } from '@/api/notifications';
import { notificationQueries, useReadNotifications } from '@/api/notifications';
import type { CurrentFactory } from '@/api/session';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import type { NoticeBox } from './noticeBox';

/** The notices to a member of the factory on show. */
export function useFactoryNotices(): NoticeBox {
  const { t } = useTranslation('notifications');
  const factory = useFactory();
  return {
    ...useReadNotifications(factory.id),
    queries: notificationQueries(factory.id),
    address: (notice) => addressIn(factory, notice),
    page: paths.notifications(factory.number),
    purpose: t('empty'),
  };
}

function addressIn(factory: CurrentFactory, { kind, objectType, objectNumber }: Notice): string {
  if (objectType === 'import' && objectNumber !== null) return paths.importRecord(factory.number, objectNumber);
  if (objectType === 'productImport' && objectNumber !== null) return paths.productImport(factory.number, objectNumber);
  if (objectType === 'product' && kind.startsWith('review.') && objectNumber !== null) return paths.product(factory.number, objectNumber);
  if (objectType === 'store' && objectNumber !== null) return paths.store(factory.number, objectNumber);
  if (objectType === 'task' && objectNumber !== null) return paths.hostingTask(factory.number, objectNumber);
  if (objectType === 'mandate' && objectNumber !== null) return paths.mandate(factory.number, objectNumber);
  if (kind === 'task.requested' && objectNumber !== null) return paths.newTask(factory.number, `?product=${objectNumber}`);
  if (objectType === 'member' && factory.can('members.manage')) return paths.members(factory.number);
  return paths.home(factory.number);
}
