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
  wireframe: false,
} as const;

const light = {
  colorPrimary: '#0b3d91',
  colorLink: '#0b3d91',
  colorError: '#a8201a',
  colorWarning: '#7a4a00',
  colorSuccess: '#1f6b3a',
  colorInfo: '#0b3d91',
  colorText: '#1a2230',
  colorTextSecondary: '#454b54',
  colorTextTertiary: '#565d67',
  colorTextQuaternary: '#666d78',
  colorTextPlaceholder: '#666d78',
  colorTextDescription: '#565d67',
  colorTextDisabled: '#6b727c',
  colorBorder: '#6b7788',
  colorBorderSecondary: '#d5dbe4',
  colorBgLayout: '#f4f6fa',
} as const;

const dark = {
  colorPrimary: '#3a78cf',
  colorLink: '#8fb4ff',
  colorError: '#ff9a92',
  colorWarning: '#f3c26b',
  colorSuccess: '#86d6a8',
  colorInfo: '#8ab8ff',
  colorText: '#e8ecf2',
  colorTextSecondary: '#c3c9d1',
  colorTextTertiary: '#aab1bb',
  colorTextQuaternary: '#9aa2ad',
  colorTextPlaceholder: '#9aa2ad',
  colorTextDescription: '#aab1bb',
  colorTextDisabled: '#8b929d',
  colorBgBase: '#12161d',
  colorBgContainer: '#12161d',
  colorBgElevated: '#1a2029',
  colorBgLayout: '#1a2029',
  colorBorder: '#8592a3',
  colorBorderSecondary: '#313a47',
} as const;

/** White words stay readable on a filled button under the pointer; other buttons get lighter words instead. */
const darkButton = {
  colorPrimaryHover: '#2f6bc0',
  colorPrimaryActive: '#285ca6',
  defaultHoverColor: '#8fb4ff',
  defaultHoverBorderColor: '#8fb4ff',
  defaultActiveColor: '#8fb4ff',
  defaultActiveBorderColor: '#8fb4ff',
} as const;

/** The theme for a shade. Nothing moves: who does this 200 times a day waits for no fading. */
export function deskTheme(shade: Shade): ThemeConfig {
  return {
    algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...shared, ...(shade === 'dark' ? dark : light), motion: false },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        ...(shade === 'dark' && darkButton),
      },
      Segmented: shade === 'dark' ? { trackBg: '#12161d', itemSelectedBg: '#313a47' } : { trackBg: '#e3e8f0' },
      Select: {
        optionSelectedFontWeight: 600,
        optionSelectedBg: shade === 'dark' ? '#1c2a45' : '#e9effa',
        optionActiveBg: shade === 'dark' ? '#232c3a' : '#f0f4fb',
      },
    },
  };
}
