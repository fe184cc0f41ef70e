import type { StoreStatus } from '@/domain/storeStates';
import { useTranslation } from '@/i18n/useTranslation';
import { StatusTag, type Tone } from '@/ui/tag/StatusTag';

const tones: Readonly<Record<StoreStatus, Tone>> = {
  applying: 'mut',
  in_review: 'info',
  live: 'ok',
  holiday: 'warn',
  suspended: 'err',
  closed: 'mut',
};

export function StoreStatusTag({ status }: { readonly status: StoreStatus }) {
  const { t } = useTranslation('stores');
  return <StatusTag tone={tones[status]}>{t(`status.${status}`)}</StatusTag>;
}
