import type { ProductOrdersInCurrency } from '@/api/contract/productOrders';
import type { BuyerSegment } from '@/domain/buyerType';
import type { Channel } from '@/domain/channel';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { ShareBar } from '@/ui/measure/Bar';
import { Card } from '@/ui/page/Card';
import styles from '../products.module.css';

interface Part {
  readonly key: string;
  readonly name: string;
  readonly orders: number;
  readonly pieces: number;
  readonly colour?: string;
}

const segmentColours: Readonly<Record<BuyerSegment, string>> = {
  small_b: 'var(--small-b)',
  personal: 'var(--personal)',
  dropship: 'var(--dropship)',
  cross_border: 'var(--cross-border)',
  unknown: 'var(--previous)',
};
const channelColours: Readonly<Record<Channel, string>> = {
  standard: 'var(--standard)',
  yanxuan: 'var(--yanxuan)',
  plus: 'var(--plus)',
};

function Split({ title, parts, whole }: { readonly title: string; readonly parts: readonly Part[]; readonly whole: number }) {
  const { t } = useTranslation('products');
  const format = useFormat();
  return (
    <section className={styles['split']} aria-label={title}>
      <h3>{title}</h3>
      {parts.map(({ key, name, orders, pieces, colour }) => (
        <ShareBar
          key={key}
          name={name}
          share={whole === 0 ? 0 : pieces / whole}
          figure={format.percent(whole === 0 ? 0 : pieces / whole)}
          note={t('orders.part', { orders: format.count(orders), pieces: format.count(pieces) })}
          {...(colour === undefined ? {} : { colour })}
        />
      ))}
    </section>
  );
}

/** The pieces by channel, store, buyer, source and region: every split has the same whole. */
export function OrderSplits({ found }: { readonly found: ProductOrdersInCurrency }) {
  const { t } = useTranslation('products');
  const format = useFormat();
  const withOrders = (part: { readonly orders: number }) => part.orders > 0;
  const regions = found.byRegion.map((part) => ({ ...part, name: part.key || t('orders.region') }));
  const others = { ...found.otherRegions, key: 'others', name: t('orders.others') };
  return (
    <Card title={t('orders.splits')} note={t('orders.whole', { pieces: format.count(found.pieces) })}>
      <div className={styles['splits']}>
        <Split
          title={t('orders.bySegment')}
          whole={found.pieces}
          parts={found.bySegment.map((part) => ({
            ...part,
            name: t(`orders.segment.${part.key}`),
            colour: segmentColours[part.key],
          }))}
        />
        <Split
          title={t('orders.byChannel')}
          whole={found.pieces}
          parts={found.byChannel.map((part) => ({ ...part, name: t(`channel.${part.key}`), colour: channelColours[part.key] }))}
        />
        <Split title={t('orders.byStore')} whole={found.pieces} parts={found.byStore} />
        <Split
          title={t('orders.bySource')}
          whole={found.pieces}
          parts={found.bySource
            .filter((part) => withOrders(part) || part.key === 'unknown')
            .map((part) => ({ ...part, name: t(`orders.source.${part.key}`) }))}
        />
        <Split title={t('orders.byRegion')} whole={found.pieces} parts={[...regions, others].filter(withOrders)} />
      </div>
    </Card>
  );
}
