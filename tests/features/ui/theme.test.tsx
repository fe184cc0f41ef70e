import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { palettes } from '@/ui/theme/palette';
import { useTheme } from '@/ui/theme/ThemeContext';
import { ThemeProvider } from '@/ui/theme/ThemeProvider';
import { setMediaQuery } from '@tests/support/features-setup';

function Choices() {
  const { choice, setChoice, mode, density, setDensity } = useTheme();
  return (
    <>
      <p>{`${choice} ${mode} ${density}`}</p>
      <button type="button" onClick={() => setChoice('dark')}>
        dark
      </button>
      <button type="button" onClick={() => setDensity('compact')}>
        compact
      </button>
    </>
  );
}

const show = () =>
  render(
    <ThemeProvider>
      <Choices />
    </ThemeProvider>,
  );

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('theme', () => {
  it('follows the system until a person chooses, and remembers the choice', async () => {
    setMediaQuery('(prefers-color-scheme: dark)', true);
    const { unmount } = show();
    expect(screen.getByText('system dark comfortable')).toBeInTheDocument();
    setMediaQuery('(prefers-color-scheme: dark)', false);
    await userEvent.click(screen.getByRole('button', { name: 'dark' }));
    await userEvent.click(screen.getByRole('button', { name: 'compact' }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    unmount();
    show();
    expect(screen.getByText('dark dark compact')).toBeInTheDocument();
  });

  it('holds the same colours for CSS, antd and charts', () => {
    const css = readFileSync('src/ui/theme/tokens.css', 'utf8');
    const [light = '', dark = ''] = css.split(":root[data-theme='dark']");
    for (const [mode, sheet] of [['light', light], ['dark', dark]] as const) {
      const { series, primaryHover, primaryBg, onPrimary, ...plain } = palettes[mode];
      for (const [name, value] of Object.entries(plain)) {
        if (mode === 'dark' && name === 'previous') continue;
        expect(sheet, `${mode} ${name}`).toContain(`--${name}: ${value};`);
      }
      expect(sheet).toContain(`--primary-hover: ${primaryHover};`);
      expect(sheet).toContain(`--primary-bg: ${primaryBg};`);
      expect(sheet).toContain(`--on-primary: ${onPrimary};`);
      series.forEach((value, index) => expect(sheet).toContain(`--series-${index + 1}: ${value};`));
    }
  });

  it('keeps text at 4.5:1 and chart series at 3:1 on every ground', () => {
    for (const colours of Object.values(palettes)) {
      for (const ground of [colours.ground, colours.surface, colours.line2]) {
        for (const text of [colours.text, colours.text2, colours.text3]) {
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }
      for (const series of colours.series) expect(contrast(series, colours.surface)).toBeGreaterThanOrEqual(3);
      expect(contrast(colours.onPrimary, colours.primary)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
