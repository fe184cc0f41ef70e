import { lazy, Suspense } from 'react';
import { NotificationBell } from '@/features/account/components/NotificationBell';
import { useFactoryNotices } from '@/features/account/components/useFactoryNotices';
import { useTranslation } from '@/i18n/useTranslation';
import { IconButton } from '@/ui/button/Button';
import { useTheme } from '@/ui/theme/ThemeContext';
import { AccountMenu } from './AccountMenu';
import { FindButton } from './FindButton';
import styles from './Shell.module.css';
import { StoreSwitch } from './StoreSwitch';

/** What shows running work is not worth a page: without a network its code may not come. */
const Nothing = () => null;
const orNothing = () => ({ default: Nothing });
const RunningProductImport = lazy(() =>
  import('@/features/productImport/RunningProductImport').then((part) => ({ default: part.RunningProductImport }), orNothing),
);
const RunningImport = lazy(() =>
  import('@/features/imports/RunningImport').then((part) => ({ default: part.RunningImport }), orNothing),
);

interface TopBarProps {
  readonly onFind: () => void;
  readonly onHelp: () => void;
}

/** The bar over every page: store switch, search, running work, theme, notices, account. */
export function TopBar({ onFind, onHelp }: TopBarProps) {
  const { t } = useTranslation('app');
  const { mode, setChoice } = useTheme();
  const notices = useFactoryNotices();
  return (
    <header className={styles['top']}>
      <StoreSwitch />
      <FindButton title={t('top.find')} onFind={onFind} />
      <span className={styles['spring']} />
      <Suspense fallback={null}>
        <RunningProductImport />
        <RunningImport />
      </Suspense>
      <IconButton
        icon={mode === 'dark' ? 'sun' : 'moon'}
        label={mode === 'dark' ? t('top.themeLight') : t('top.themeDark')}
        onClick={() => setChoice(mode === 'dark' ? 'light' : 'dark')}
      />
      <NotificationBell box={notices} />
      <AccountMenu onHelp={onHelp} />
    </header>
  );
}
