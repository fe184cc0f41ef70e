import { lazy, Suspense, useState } from 'react';
import { NavLink, Outlet, ScrollRestoration } from 'react-router';
import { useEventStream } from '@/api/events/useEventStream';
import type { PlatformRole } from '@/domain/rights';
import { NotificationBell } from '@/features/account/components/NotificationBell';
import { usePlatformNotices } from '@/features/account/components/usePlatformNotices';
import { useTranslation } from '@/i18n/useTranslation';
import { IconButton } from '@/ui/button/Button';
import { Icon } from '@/ui/icon/Icon';
import { useHotkey } from '@/ui/keys/useHotkey';
import { Brand } from '@/ui/text/Brand';
import { useTheme } from '@/ui/theme/ThemeContext';
import { ToastRegion } from '@/ui/toast/ToastRegion';
import { PageLoading } from '../PageLoading';
import { AccountMenu } from './AccountMenu';
import { FindButton } from './FindButton';
import { OfflineBanner } from './OfflineBanner';
import { platformNavItems } from './platformNavItems';
import styles from './Shell.module.css';
import { Who } from './Who';

const DeskPalette = lazy(async () => ({ default: (await import('../palette/DeskPalette')).DeskPalette }));
const HotkeyHelp = lazy(async () => ({ default: (await import('@/ui/keys/HotkeyHelp')).HotkeyHelp }));

/** Around every page of the platform's own people: their queues, and who is signed in. No factory is theirs. */
export function PlatformShell({ role }: { readonly role: PlatformRole }) {
  const { t } = useTranslation(['app', 'ui']);
  const { mode, setChoice } = useTheme();
  const notices = usePlatformNotices();
  const [finding, setFinding] = useState(false);
  const [helping, setHelping] = useState(false);
  const find = t(`platformFind.${role}`);
  const items = platformNavItems.filter(({ roles }) => roles.includes(role));
  useEventStream();
  useHotkey({ keys: 'mod+k', label: find, group: t('ui:keys.general'), run: () => setFinding(true) });
  useHotkey({ keys: '?', label: t('ui:keys.help'), group: t('ui:keys.general'), run: () => setHelping(true) });
  const links = (className: string | undefined, size: number) =>
    items.map((item) => (
      <NavLink key={item.key} to={item.to} end className={className}>
        <Icon name={item.icon} size={size} />
        {t(`platformNav.${item.key}`)}
      </NavLink>
    ));

  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        {t('nav.skip')}
      </a>
      <nav className={styles['side']} aria-label={t('nav.label')}>
        <div className={styles['brand']}>
          <Brand />
        </div>
        {links(styles['link'], 18)}
        <span className={styles['spring']} />
        <Who as={t(`role.${role}`)} />
      </nav>
      <div className={styles['body']}>
        <header className={styles['top']}>
          <FindButton title={find} onFind={() => setFinding(true)} />
          <span className={styles['spring']} />
          <IconButton
            icon={mode === 'dark' ? 'sun' : 'moon'}
            label={mode === 'dark' ? t('top.themeLight') : t('top.themeDark')}
            onClick={() => setChoice(mode === 'dark' ? 'light' : 'dark')}
          />
          <NotificationBell box={notices} />
          <AccountMenu onHelp={() => setHelping(true)} />
        </header>
        <OfflineBanner />
        <main id="content" tabIndex={-1} className={styles['main']}>
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <nav className={styles['thumbs']} aria-label={t('nav.label')}>
        {links(styles['thumb'], 20)}
      </nav>
      <ToastRegion />
      <Suspense fallback={null}>
        {finding && <DeskPalette items={items} role={role} onClose={() => setFinding(false)} />}
        {helping && <HotkeyHelp open onClose={() => setHelping(false)} />}
      </Suspense>
      <ScrollRestoration />
    </div>
  );
}
