import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '@/ui/icon/Icon';
import { useUrlState } from '@/ui/list/useUrlState';
import { Menu } from '@/ui/menu/Menu';
import type { HomeWindow } from '../homeView';
import { homeWindows } from '../homeView';
import styles from './home.module.css';

/** How far back the measures look, kept in the address. */
export function WindowChoice({ value }: { readonly value: HomeWindow }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const url = useUrlState();
  const words = (days: HomeWindow) => t('window', { days: format.count(days) });
  return (
    <Menu
      label={t('windowLabel')}
      placement="bottomRight"
      groups={[
        {
          key: 'windows',
          items: homeWindows.map((days) => ({
            key: String(days),
            label: words(days),
            chosen: days === value,
            onChoose: () => url.set({ window: days === 14 ? null : String(days) }),
          })),
        },
      ]}
      trigger={(open) => (
        <button type="button" className={styles['window']} aria-haspopup="menu" aria-expanded={open}>
          {words(value)}
          <Icon name="down" size={14} />
        </button>
      )}
    />
  );
}
