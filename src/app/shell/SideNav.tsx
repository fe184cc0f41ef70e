import { NavLink } from 'react-router';
import { useFactory, useSession } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '@/ui/icon/Icon';
import { Brand } from '@/ui/text/Brand';
import type { NavItem } from './navItems';
import { fetchPageAhead } from './pageAhead';
import styles from './Shell.module.css';
import { useStoreParam } from './useStoreParam';

function Links({ items }: { readonly items: readonly NavItem[] }) {
  const { t } = useTranslation('app');
  const { number } = useFactory();
  const { keep } = useStoreParam();
  return items.map((item) => {
    const address = keep(item.to(number));
    const fetchAhead = () => void fetchPageAhead(address);
    return (
      <NavLink
        key={item.key}
        to={address}
        end={item.key === 'home'}
        className={styles['link']}
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
      >
        <Icon name={item.icon} size={18} />
        {t(`nav.${item.key}`)}
      </NavLink>
    );
  });
}

/** The navigation of a laptop: what the role may see, and who is signed in where. */
export function SideNav({ items }: { readonly items: readonly NavItem[] }) {
  const { t } = useTranslation('app');
  const factory = useFactory();
  const { user } = useSession();
  return (
    <nav className={styles['side']} aria-label={t('nav.label')}>
      <div className={styles['brand']}>
        <Brand />
      </div>
      <Links items={items.filter((item) => !item.foot)} />
      <span className={styles['spring']} />
      <Links items={items.filter((item) => item.foot)} />
      <div className={styles['who']}>
        <span className={styles['avatar']} aria-hidden="true">
          {(user?.name ?? '').slice(0, 1)}
        </span>
        <span className={styles['names']}>
          <span>{user?.name}</span>
          <span className={styles['quiet']}>{factory.name}</span>
        </span>
      </div>
    </nav>
  );
}
