import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useFactory } from '@/api/session';
import { Icon } from '@/ui/icon/Icon';
import type { NavItem } from './navItems';
import styles from './Shell.module.css';

/** The navigation of a phone: within reach of a thumb. */
export function PhoneNav({ items }: { readonly items: readonly NavItem[] }) {
  const { t } = useTranslation('app');
  const { number } = useFactory();
  return (
    <nav className={styles['thumbs']} aria-label={t('nav.label')}>
      {items
        .filter((item) => item.thumb)
        .map((item) => (
          <NavLink key={item.key} to={item.to(number)} end={item.key === 'home'} className={styles['thumb']}>
            <Icon name={item.icon} size={20} />
            {t(`nav.${item.key}`)}
          </NavLink>
        ))}
    </nav>
  );
}
