import { useCallback } from 'react';
import type { Notification } from '@/api/contract/notifications';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useOpenText } from '@/i18n/openText';
import { useTranslation } from '@/i18n/useTranslation';

/** A notice in words, and the address that it is about. */
export function useNoticeText() {
  const { t } = useTranslation('notifications');
  const open = useOpenText();
  const factory = useFactory();
  const text = useCallback(
    ({ kind, params }: Notification): string => {
      const { role, ...rest } = params;
      const values = role === undefined ? rest : { ...rest, role: open(`app:role.${role}`, String(role)) };
      return open(`notifications:kind.${kind}`, t('unknown'), values);
    },
    [open, t],
  );
  const address = ({ kind, objectType, objectNumber }: Notification): string => {
    if (objectType === 'import' && objectNumber !== null) return paths.importRecord(factory.number, objectNumber);
    if (objectType === 'productImport' && objectNumber !== null) return paths.productImport(factory.number, objectNumber);
    if (objectType === 'product' && kind.startsWith('review.') && objectNumber !== null) return paths.product(factory.number, objectNumber);
    if (objectType === 'store' && objectNumber !== null) return paths.store(factory.number, objectNumber);
    if (objectType === 'task' && objectNumber !== null) return paths.hostingTask(factory.number, objectNumber);
    if (objectType === 'mandate' && objectNumber !== null) return paths.mandate(factory.number, objectNumber);
    if (kind === 'task.requested' && objectNumber !== null) return paths.newTask(factory.number, `?product=${objectNumber}`);
    if (objectType === 'member' && factory.can('members.manage')) return paths.members(factory.number);
    return paths.home(factory.number);
  };
  return { text, address };
}
