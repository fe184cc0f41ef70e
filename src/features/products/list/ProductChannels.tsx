import { Fragment } from 'react';
import { channels } from '@/domain/channel';
import type { ListingState } from '@/domain/productStatus';
import { leadingStatus } from '@/domain/productStatus';
import { useTranslation } from '@/i18n/useTranslation';
import styles from '../products.module.css';

/** The channels a product is listed on; one whose status differs from the product's leading one says so, quietly. */
export function ProductChannels({ listings }: { readonly listings: readonly ListingState[] }) {
  const { t } = useTranslation('products');
  const standing = listings.filter(({ status }) => status !== 'archived');
  const shown = standing.length > 0 ? standing : listings;
  if (shown.length === 0) return <span title={t('notListed')}>—</span>;
  const leading = leadingStatus(shown);
  const parts = channels.flatMap((channel) => {
    const own = shown.filter((listing) => listing.channel === channel);
    return own.length === 0 ? [] : [{ channel, status: leadingStatus(own) }];
  });
  const wordsOf = ({ channel, status }: ListingState) =>
    t('channelStatus', { channel: t(`channel.${channel}`), status: t(`status.${status}`) });
  return (
    <span className={styles['channels']}>
      {parts.map((part, index) => (
        <Fragment key={part.channel}>
          {index > 0 && ' · '}
          <span className={part.status === leading ? undefined : styles['quiet']}>
            {part.status === leading ? t(`channel.${part.channel}`) : wordsOf(part)}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
