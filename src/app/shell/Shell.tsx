import { lazy, memo, Suspense, useMemo, useState } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useEventStream } from '@/api/events/useEventStream';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { useIsPhone } from '@/ui/hooks/useMediaQuery';
import { useHotkey } from '@/ui/keys/useHotkey';
import { ToastRegion } from '@/ui/toast/ToastRegion';
import { PageLoading } from '../PageLoading';
import { navItems } from './navItems';
import { OfflineBanner } from './OfflineBanner';
import { PhoneNav } from './PhoneNav';
import { SideNav } from './SideNav';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';
import { useListsAhead } from './useListsAhead';

const FactoryPalette = lazy(async () => ({ default: (await import('../palette/FactoryPalette')).FactoryPalette }));
const HotkeyHelp = lazy(async () => ({ default: (await import('@/ui/keys/HotkeyHelp')).HotkeyHelp }));

/** Around every page of a factory: navigation by role, top bar, and the page itself. It stays as it is from page to page. */
export const Shell = memo(function Shell() {
  const { t } = useTranslation(['app', 'ui']);
  const factory = useFactory();
  const [finding, setFinding] = useState(false);
  const [helping, setHelping] = useState(false);
  const items = useMemo(() => navItems.filter((item) => factory.can(item.right)), [factory]);
  const isPhone = useIsPhone();
  useEventStream();
  useListsAhead(items);
  useHotkey({ keys: 'mod+k', label: t('top.find'), group: t('ui:keys.general'), run: () => setFinding(true) });
  useHotkey({ keys: '?', label: t('ui:keys.help'), group: t('ui:keys.general'), run: () => setHelping(true) });

  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        {t('nav.skip')}
      </a>
      {!isPhone && <SideNav items={items} />}
      <div className={styles['body']}>
        <TopBar onFind={() => setFinding(true)} onHelp={() => setHelping(true)} />
        <OfflineBanner />
        <main id="content" tabIndex={-1} className={styles['main']}>
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {isPhone && <PhoneNav items={items} />}
      <ToastRegion />
      <Suspense fallback={null}>
        {finding && <FactoryPalette items={items} onClose={() => setFinding(false)} />}
        {helping && <HotkeyHelp open onClose={() => setHelping(false)} />}
      </Suspense>
      <ScrollRestoration />
    </div>
  );
});
