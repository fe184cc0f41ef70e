import { useCallback } from 'react';
import type { Notice } from '@/api/notifications';
import { useOpenText } from '@/i18n/openText';
import { useTranslation } from '@/i18n/useTranslation';

/** A notice in words. */
export function useNoticeText(): (notice: Notice) => string {
  const { t } = useTranslation('notifications');
  const open = useOpenText();
  return useCallback(
    ({ kind, params }) => {
      const { role, ...rest } = params;
      const values = role === undefined ? rest : { ...rest, role: open(`app:role.${role}`, String(role)) };
      return open(`notifications:kind.${kind}`, t('unknown'), values);
    },
    [open, t],
  );
}
