import { theme, type ThemeConfig } from 'antd';
import { type Mode, palettes } from './palette';

/** antd's dark algorithm dulls the seed colours; ours were chosen for the dark ground and stay as they are. */
const darkAlgorithm: typeof theme.darkAlgorithm = (seed, map) => ({
  ...theme.darkAlgorithm(seed, map),
  colorPrimary: seed.colorPrimary,
  colorSuccess: seed.colorSuccess,
  colorWarning: seed.colorWarning,
  colorError: seed.colorError,
  colorInfo: seed.colorInfo,
});

interface ThemeNeeds {
  /** No motion. */
  readonly stillness: boolean;
  /** Controls are touched. */
  readonly thumb: boolean;
}

/** antd's tokens for a mode: the same colours, radii and type as tokens.css; taller controls for a thumb. */
export function antdTheme(mode: Mode, { stillness, thumb }: ThemeNeeds): ThemeConfig {
  const colours = palettes[mode];
  return {
    cssVar: { prefix: 'ant' },
    hashed: false,
    algorithm: mode === 'dark' ? darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colours.primary,
      colorPrimaryHover: colours.primaryHover,
      colorPrimaryActive: colours.primaryHover,
      colorPrimaryBg: colours.primaryBg,
      colorSuccess: colours.ok,
      colorWarning: colours.warn,
      colorError: colours.err,
      colorInfo: colours.info,
      colorLink: colours.primary,
      colorLinkHover: colours.primaryHover,
      colorTextLightSolid: colours.onPrimary,
      colorText: colours.text,
      colorTextSecondary: colours.text2,
      colorTextTertiary: colours.text3,
      colorTextPlaceholder: colours.text3,
      colorTextDescription: colours.text2,
      colorBgLayout: colours.ground,
      colorBgContainer: colours.surface,
      colorBgElevated: colours.raise,
      colorBorder: colours.line,
      colorBorderSecondary: colours.line2,
      colorSplit: colours.line2,
      fontFamily: 'var(--font)',
      fontSize: 14,
      fontWeightStrong: 600,
      borderRadius: 8,
      borderRadiusLG: 12,
      controlHeight: thumb ? 40 : 32,
      boxShadow: 'var(--shadow-float)',
      boxShadowSecondary: 'var(--shadow-float)',
      motionDurationFast: '0.12s',
      motionDurationMid: '0.16s',
      motionDurationSlow: '0.2s',
      motion: !stillness,
      wireframe: false,
    },
    components: {
      Modal: { titleFontSize: 16 },
    },
  };
}
