import { createContext, useContext } from 'react';
import type { Mode } from './palette';

export const themeChoices = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

export interface ThemeControl {
  /** What the person chose. */
  readonly choice: ThemeChoice;
  readonly setChoice: (choice: ThemeChoice) => void;
  /** What is on show. */
  readonly mode: Mode;
  readonly density: Density;
  readonly setDensity: (density: Density) => void;
}

export const ThemeContext = createContext<ThemeControl>({
  choice: 'system',
  setChoice: () => undefined,
  mode: 'light',
  density: 'comfortable',
  setDensity: () => undefined,
});

/** Theme and density on show, and how to change them. */
export function useTheme(): ThemeControl {
  return useContext(ThemeContext);
}
