import { ConfigProvider } from 'antd';
import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import { useLanguage } from '@/i18n/useLanguage';
import { useIsPhone, useMediaQuery } from '../hooks/useMediaQuery';
import { readStored, writeStored } from '../safeStorage';
import { antdTheme } from './antdTheme';
import { densities, themeChoices, ThemeContext, type ThemeControl } from './ThemeContext';
import { useAntdLocale } from './useAntdLocale';
import './tokens.css';
import './global.css';

/** A remembered choice, when it is still one of those on offer. */
function useRemembered<Choice extends string>(key: string, offered: readonly Choice[], first: Choice) {
  const [value, setValue] = useState<Choice>(() => offered.find((choice) => choice === readStored(key)) ?? first);
  const remember = (choice: Choice): void => {
    writeStored(key, choice);
    setValue(choice);
  };
  return [value, remember] as const;
}

/** Theme (light, dark, as the system), density and antd's settings for everything below. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const [choice, setChoice] = useRemembered('theme', themeChoices, 'system');
  const [density, setDensity] = useRemembered('density', densities, 'comfortable');
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const stillness = useMediaQuery('(prefers-reduced-motion: reduce)');
  const thumb = useIsPhone();
  const locale = useAntdLocale(language);
  const mode = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice;

  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = mode;
    document.documentElement.dataset['density'] = density;
  }, [mode, density]);

  const theme = useMemo(() => antdTheme(mode, { stillness, thumb }), [mode, stillness, thumb]);
  const control: ThemeControl = { choice, setChoice, mode, density, setDensity };
  return (
    <ThemeContext value={control}>
      <ConfigProvider theme={theme} locale={locale} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
        {children}
      </ConfigProvider>
    </ThemeContext>
  );
}
