import { useSignOut } from '@/api/session';
import { useLanguage } from '@/i18n/useLanguage';
import { useTranslation } from '@/i18n/useTranslation';
import { useTheme } from '@/ui/theme/ThemeContext';
import type { PaletteEntry } from './paletteEntry';

/** What everybody may do for themselves, wherever they are. */
export function useOwnActs(): PaletteEntry[] {
  const { t } = useTranslation('app');
  const theme = useTheme();
  const { language, languages, setLanguage } = useLanguage();
  const signOut = useSignOut();
  const kind = t('palette.act');
  return [
    {
      key: 'act-theme',
      icon: theme.mode === 'dark' ? 'sun' : 'moon',
      name: theme.mode === 'dark' ? t('top.themeLight') : t('top.themeDark'),
      kind,
      run: () => theme.setChoice(theme.mode === 'dark' ? 'light' : 'dark'),
    },
    {
      key: 'act-language',
      icon: 'globe',
      name: t('palette.otherLanguage'),
      kind,
      run: () => void setLanguage(languages.find((one) => one !== language) ?? language),
    },
    { key: 'act-sign-out', icon: 'exit', name: t('top.signOut'), kind, run: () => signOut.mutate() },
  ];
}
