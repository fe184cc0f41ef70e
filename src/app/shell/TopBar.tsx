import { useTranslation } from 'react-i18next';
import { useSignOut } from '@/api/session';
import { useLanguage } from '@/i18n/useLanguage';
import { IconButton } from '@/ui/button/Button';
import { useTheme } from '@/ui/theme/ThemeContext';
import styles from './Shell.module.css';

/** The bar over every page: switches, search, theme, language, notices, account. */
export function TopBar() {
  const { t } = useTranslation(['app', 'common']);
  const { mode, setChoice } = useTheme();
  const { language, languages, setLanguage } = useLanguage();
  const signOut = useSignOut();
  const other = languages.find((one) => one !== language) ?? language;
  return (
    <header className={styles['top']}>
      <span className={styles['spring']} />
      <IconButton
        icon={mode === 'dark' ? 'sun' : 'moon'}
        label={mode === 'dark' ? t('top.themeLight') : t('top.themeDark')}
        onClick={() => setChoice(mode === 'dark' ? 'light' : 'dark')}
      />
      <IconButton icon="globe" label={t('common:language')} onClick={() => void setLanguage(other)} />
      <IconButton icon="exit" label={t('top.signOut')} onClick={() => signOut.mutate()} />
    </header>
  );
}
