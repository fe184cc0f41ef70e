import { useTranslation } from 'react-i18next';
import { channels } from '@/domain/channel';
import type { ListingState } from '@/domain/productStatus';
import { leadingStatus } from '@/domain/productStatus';
import styles from '../products.module.css';

/** The channels a product is listed on; one whose status differs from the product's leading one says so. */
export function ProductChannels({ listings }: { readonly listings: readonly ListingState[] }) {
  const { t } = useTranslation('products');
  if (listings.length === 0) return <span title={t('notListed')}>—</span>;
  const leading = leadingStatus(listings);
  const on = channels.filter((channel) => listings.some((listing) => listing.channel === channel));
  return (
    <span className={styles['channels']}>
      {on.map((channel) => {
        const status = leadingStatus(listings.filter((listing) => listing.channel === channel));
        return (
          <span key={channel}>
            {status === leading
              ? t(`channel.${channel}`)
              : t('channelStatus', { channel: t(`channel.${channel}`), status: t(`status.${status}`) })}
          </span>
        );
      })}
    </span>
  );
}
