// Ant Design's tokens for the desk: dense, quiet, one accent, and every text with enough contrast (WCAG AA).
import { type ThemeConfig, theme } from 'antd';

export type Shade = 'light' | 'dark';

const font =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const shared = {
  fontFamily: font,
  fontSize: 14,
  controlHeight: 32,
  borderRadius: 4,
  motionDurationFast: '0.08s',
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.15s',
  wireframe: false,
} as const;

const light = {
  colorPrimary: '#1b56a4',
  colorLink: '#17519e',
  colorError: '#b3261e',
  colorWarning: '#8a5300',
  colorSuccess: '#1f6b3a',
  colorInfo: '#1b56a4',
  colorText: '#1a1d21',
  colorTextSecondary: '#454b54',
  colorTextTertiary: '#565d67',
  colorTextQuaternary: '#666d78',
  colorTextPlaceholder: '#666d78',
  colorTextDescription: '#565d67',
  colorTextDisabled: '#6b727c',
  colorBorder: '#8a919c',
  colorBorderSecondary: '#dfe3e8',
  colorBgLayout: '#f4f6f8',
} as const;

const dark = {
  colorPrimary: '#3a78cf',
  colorLink: '#8ab8ff',
  colorError: '#ff9a93',
  colorWarning: '#f0b357',
  colorSuccess: '#7fcf9a',
  colorInfo: '#8ab8ff',
  colorText: '#e7eaee',
  colorTextSecondary: '#c3c9d1',
  colorTextTertiary: '#aab1bb',
  colorTextQuaternary: '#9aa2ad',
  colorTextPlaceholder: '#9aa2ad',
  colorTextDescription: '#aab1bb',
  colorTextDisabled: '#8b929d',
  colorBgBase: '#14171b',
  colorBgContainer: '#1b1f24',
  colorBgElevated: '#22272d',
  colorBgLayout: '#14171b',
  colorBorder: '#6a727d',
  colorBorderSecondary: '#2f353d',
} as const;

/** The theme for a shade. `still` takes motion away for those who asked their system for that. */
export function deskTheme(shade: Shade, still: boolean): ThemeConfig {
  return {
    algorithm:
      shade === 'dark'
        ? [theme.darkAlgorithm, theme.compactAlgorithm]
        : [theme.defaultAlgorithm, theme.compactAlgorithm],
    token: { ...shared, ...(shade === 'dark' ? dark : light), motion: !still },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Select: { optionSelectedFontWeight: 600 },
    },
  };
}
