import { ConfigProvider } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useLanguage } from '@/i18n/useLanguage';
import { useIsPhone, useMediaQuery } from '../hooks/useMediaQuery';
import { antdTheme } from './antdTheme';
import { useTheme } from './ThemeContext';
import { useAntdLocale } from './useAntdLocale';

/** antd's settings for everything below: around each part that is antd's, so that pages come without it. */
export function AntdTheme({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const { mode } = useTheme();
  const stillness = useMediaQuery('(prefers-reduced-motion: reduce)');
  const thumb = useIsPhone();
  const locale = useAntdLocale(language);
  const theme = useMemo(() => antdTheme(mode, { stillness, thumb }), [mode, stillness, thumb]);
  return (
    <ConfigProvider theme={theme} locale={locale} wave={{ disabled: true }}>
      {children}
    </ConfigProvider>
  );
}
