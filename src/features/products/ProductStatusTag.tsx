import type { ListingStatus } from '@/domain/listingStates';
import { useTranslation } from '@/i18n/useTranslation';
import type { IconName } from '@/ui/icon/paths';
import { StatusTag, type Tone } from '@/ui/tag/StatusTag';

const tones: Readonly<Record<ListingStatus, Tone>> = {
  draft: 'mut',
  pending: 'info',
  live: 'ok',
  paused: 'mut',
  changes_requested: 'warn',
  rejected: 'err',
  archived: 'mut',
};

const icons: Readonly<Partial<Record<ListingStatus, IconName>>> = { paused: 'pause', changes_requested: 'edit' };

interface ProductStatusTagProps {
  readonly status: ListingStatus;
  /** Sold out says more than live: nobody can buy it. */
  readonly soldOut?: boolean;
}

export function ProductStatusTag({ status, soldOut = false }: ProductStatusTagProps) {
  const { t } = useTranslation('products');
  if (status === 'live' && soldOut) return <StatusTag tone="warn">{t('outOfStock')}</StatusTag>;
  const icon = icons[status];
  return (
    <StatusTag tone={tones[status]} {...(icon ? { icon } : {})}>
      {t(`status.${status}`)}
    </StatusTag>
  );
}
