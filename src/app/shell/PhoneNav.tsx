import { NavLink, useNavigate } from 'react-router';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '@/ui/icon/Icon';
import { Menu } from '@/ui/menu/Menu';
import type { NavItem } from './navItems';
import styles from './Shell.module.css';
import { useStoreParam } from './useStoreParam';

/** The navigation of a phone: within reach of a thumb, the rest behind "more". */
export function PhoneNav({ items }: { readonly items: readonly NavItem[] }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const { number } = useFactory();
  const { keep } = useStoreParam();
  const rest = items.filter((item) => !item.thumb);
  return (
    <nav className={styles['thumbs']} aria-label={t('nav.label')}>
      {items
        .filter((item) => item.thumb)
        .map((item) => (
          <NavLink key={item.key} to={keep(item.to(number))} end={item.key === 'home'} className={styles['thumb']}>
            <Icon name={item.icon} size={20} />
            {t(`nav.${item.key}`)}
          </NavLink>
        ))}
      {rest.length > 0 && (
        <Menu
          label={t('nav.more')}
          placement="topLeft"
          groups={[
            {
              key: 'rest',
              items: rest.map((item) => ({
                key: item.key,
                label: t(`nav.${item.key}`),
                onChoose: () => void navigate(keep(item.to(number))),
              })),
            },
          ]}
          trigger={(open) => (
            <button type="button" className={styles['thumb']} aria-haspopup="menu" aria-expanded={open}>
              <Icon name="list" size={20} />
              {t('nav.more')}
            </button>
          )}
        />
      )}
    </nav>
  );
}
