import { useQuery } from '@tanstack/react-query';
import { useFactory } from '@/api/session';
import { storeQueries } from '@/api/stores';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '@/ui/icon/Icon';
import { Menu } from '@/ui/menu/Menu';
import styles from './Shell.module.css';
import { useStoreParam } from './useStoreParam';

/** All stores, or the one that every page then looks at. */
export function StoreSwitch() {
  const { t } = useTranslation(['app', 'stores']);
  const format = useFormat();
  const factory = useFactory();
  const { store, setStore } = useStoreParam();
  const stores = useQuery(storeQueries.list(factory.id, { limit: 100, sort: 'number' }));
  const all = t('top.allStores', { number: stores.data ? format.count(stores.data.total) : '–' });
  const current = stores.data?.items.find((one) => one.number === store);
  return (
    <Menu
      label={t('top.store')}
      groups={[
        {
          key: 'stores',
          items: [
            { key: 'all', label: all, chosen: store === null, onChoose: () => setStore(null) },
            ...(stores.data?.items ?? []).map((one) => ({
              key: one.id,
              label: one.name,
              note: `${one.number} · ${t(`stores:channel.${one.channel}`)}`,
              chosen: one.number === store,
              onChoose: () => setStore(one.number),
            })),
          ],
        },
      ]}
      trigger={(open) => (
        <button type="button" className={styles['pick']} aria-haspopup="menu" aria-expanded={open}>
          <Icon name="store" size={14} />
          <span className={styles['pickText']}>{current?.name ?? store ?? all}</span>
          <Icon name="down" size={14} />
        </button>
      )}
    />
  );
}
