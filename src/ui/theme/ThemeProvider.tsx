import { type ReactNode, useLayoutEffect, useState } from 'react';
import { useMediaQuery } from '../hooks/useMediaQuery';
import { readStored, writeStored } from '../safeStorage';
import { densities, themeChoices, ThemeContext, type ThemeControl } from './ThemeContext';
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

/** Theme (light, dark, as the system) and density for everything below; `AntdTheme` tells them to antd. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useRemembered('theme', themeChoices, 'system');
  const [density, setDensity] = useRemembered('density', densities, 'comfortable');
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const mode = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice;

  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = mode;
    document.documentElement.dataset['density'] = density;
  }, [mode, density]);

  const control: ThemeControl = { choice, setChoice, mode, density, setDensity };
  return <ThemeContext value={control}>{children}</ThemeContext>;
}
