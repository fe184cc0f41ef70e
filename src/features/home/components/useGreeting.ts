import { useState } from 'react';
import { useSession } from '@/api/session';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';

/** "早上好，厂长", by the hour of the factory. */
export function useGreeting(): string {
  const { t } = useTranslation('home');
  const format = useFormat();
  const [opened] = useState(() => new Date());
  const hour = Number(format.clock(opened).slice(0, 2));
  const part = hour < 5 ? 'evening' : hour < 11 ? 'morning' : hour < 13 ? 'noon' : hour < 18 ? 'afternoon' : 'evening';
  return t(`greeting.${part}`, { name: useSession().user?.name ?? '' });
}
