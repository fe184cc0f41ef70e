import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';
import { useFactory } from '@/api/session';
import { PageLoading } from '../PageLoading';
import { navItems } from './navItems';
import { PhoneNav } from './PhoneNav';
import { SideNav } from './SideNav';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';

/** Around every page of a factory: navigation by role, top bar, and the page itself. */
export function Shell() {
  const { t } = useTranslation('app');
  const factory = useFactory();
  const items = navItems.filter((item) => factory.can(item.right));
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        {t('nav.skip')}
      </a>
      <SideNav items={items} />
      <div className={styles['body']}>
        <TopBar />
        <main id="content" tabIndex={-1} className={styles['main']}>
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <PhoneNav items={items} />
      <ScrollRestoration />
    </div>
  );
}
