import type { Language } from './languages';

/** "1,248". */
export function formatCount(language: Language, value: number, digits = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

const steps = {
  'zh-CN': [
    { size: 1e8, mark: ' 亿' },
    { size: 1e4, mark: ' 万' },
  ],
  'en-US': [
    { size: 1e9, mark: 'B' },
    { size: 1e6, mark: 'M' },
    { size: 1e3, mark: 'k' },
  ],
} as const;

/** "1.2 万" or "12k": one decimal under a hundred; figures under ten thousand stay exact. */
export function formatShort(language: Language, value: number, digits = 0): string {
  const size = Math.abs(value);
  if (size < 1e4) return formatCount(language, value, digits);
  const fitting = steps[language].find((step) => size >= step.size * 0.9995) ?? steps[language].at(-1);
  if (!fitting) return formatCount(language, value, digits);
  const scaled = value / fitting.size;
  return `${formatCount(language, scaled, Math.abs(scaled) < 100 ? 1 : 0)}${fitting.mark}`;
}

/** "38.4%" from the share 0.384. */
export function formatPercent(language: Language, share: number, digits = 1): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(share);
}
