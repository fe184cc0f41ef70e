import { NavLink } from 'react-router';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '@/ui/icon/Icon';
import { Brand } from '@/ui/text/Brand';
import type { NavItem } from './navItems';
import { fetchPageAhead } from './pageAhead';
import styles from './Shell.module.css';
import { useStoreParam } from './useStoreParam';
import { Who } from './Who';

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
  return (
    <nav className={styles['side']} aria-label={t('nav.label')}>
      <div className={styles['brand']}>
        <Brand />
      </div>
      <Links items={items.filter((item) => !item.foot)} />
      <span className={styles['spring']} />
      <Links items={items.filter((item) => item.foot)} />
      <Who as={factory.name} />
    </nav>
  );
}
