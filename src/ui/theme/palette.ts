export type Mode = 'light' | 'dark';

/** The colours that antd and charts need as values; everything else reads the same ones as CSS variables. */
export interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly raise: string;
  readonly line: string;
  readonly line2: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly primary: string;
  readonly primaryHover: string;
  readonly primaryBg: string;
  readonly onPrimary: string;
  readonly ok: string;
  readonly warn: string;
  readonly err: string;
  readonly info: string;
  readonly previous: string;
  /** Chart series in their fixed order. */
  readonly series: readonly [string, string, string, string, string, string, string, string];
}

/** Must hold the same values as tokens.css; a test compares them. */
export const palettes: Readonly<Record<Mode, Palette>> = {
  light: {
    ground: '#F6F7F9',
    surface: '#FFFFFF',
    raise: '#FFFFFF',
    line: '#E4E7EC',
    line2: '#EEF0F3',
    text: '#16181D',
    text2: '#566070',
    text3: '#646E7E',
    primary: '#C2410C',
    primaryHover: '#A63708',
    primaryBg: '#FFF1EA',
    onPrimary: '#FFFFFF',
    ok: '#18794E',
    warn: '#AD5700',
    err: '#CD2B31',
    info: '#1D63D8',
    previous: '#9AA4B2',
    series: ['#2F6FDE', '#D9640B', '#0B8F7A', '#8A63D2', '#C2255C', '#6B7F00', '#64748B', '#A8761B'],
  },
  dark: {
    ground: '#101216',
    surface: '#16181D',
    raise: '#1C1F26',
    line: '#2A2E37',
    line2: '#22262E',
    text: '#E8EAEE',
    text2: '#A3ACB9',
    text3: '#8B95A4',
    primary: '#FF8A4C',
    primaryHover: '#FFA16D',
    primaryBg: '#2C1C13',
    onPrimary: '#1A0E07',
    ok: '#4CC38A',
    warn: '#F1A10D',
    err: '#FF6369',
    info: '#6CA6FF',
    previous: '#9AA4B2',
    series: ['#5A8FEF', '#F08A3C', '#2FB59E', '#A98AE6', '#E8608D', '#9DB32E', '#8FA0B8', '#CF9D43'],
  },
};
