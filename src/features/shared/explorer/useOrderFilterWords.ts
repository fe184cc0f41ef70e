import { useMemo } from 'react';
import type { OrderView } from '@/domain/demand/orderView';
import { useTranslation } from '@/i18n/useTranslation';

type Filtered = Pick<OrderView, 'store' | 'channel' | 'segment'>;

/** Every filter of an explorer in words, but for those that only one of them has. */
export function useOrderFilterWords(): (view: Filtered, storeName: string | undefined) => string[] {
  const { t } = useTranslation('explorer');
  return useMemo(
    () => (view, storeName) => [
      ...(view.store === null ? [] : [storeName ?? view.store]),
      ...(view.channel === null ? [] : [t(`channel.${view.channel}`)]),
      ...(view.segment === null ? [] : [t(`segment.${view.segment}`)]),
    ],
    [t],
  );
}
