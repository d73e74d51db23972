/**
 * The look of the staff pages as Ant Design tokens, light and dark. The style sheets are static: staff-theme.css is made
 * from this file by staff-theme.test.tsx (`npx vitest run -u components/layout`).
 */
import type { ThemeConfig } from 'antd';

const FONTS = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

const SHARED = {
  fontFamily: FONTS,
  fontSize: 14,
  borderRadius: 4,
  motionDurationMid: '0.1s',
  motionDurationSlow: '0.15s',
};

export const THEME_KEY = 'gov';

const fixed = { zeroRuntime: true, hashed: false, cssVar: { key: THEME_KEY } } as const;

export const LIGHT_THEME: ThemeConfig = {
  ...fixed,
  token: {
    ...SHARED,
    colorPrimary: '#0b3d91',
    colorInfo: '#0b3d91',
    colorLink: '#0b3d91',
    colorError: '#c11d1d',
    colorWarning: '#b86e00',
    colorSuccess: '#2b7a2b',
    colorTextBase: '#1c2129',
    colorTextSecondary: '#4b5563',
    colorTextTertiary: '#5b6472',
    colorTextDescription: '#5b6472',
    colorTextPlaceholder: '#6b7280',
    colorTextDisabled: '#6b7280',
    colorBgLayout: '#f3f5f8',
    colorBorder: '#8b95a5',
    colorBorderSecondary: '#dfe3e9',
    // The scale reckoned from so dark a blue begins with greys.
    colorPrimaryBg: '#e4ebf7',
    colorPrimaryBgHover: '#d3dff2',
    colorInfoBg: '#e4ebf7',
    colorInfoBgHover: '#d3dff2',
    colorInfoBorder: '#a9c0e6',
    controlItemBgActive: '#e4ebf7',
    controlItemBgActiveHover: '#d3dff2',
  },
};

export const DARK_TOKENS: ThemeConfig['token'] = {
  ...SHARED,
  colorPrimary: '#4779dd',
  colorInfo: '#4779dd',
  colorLink: '#a3c3ff',
  colorError: '#ff9189',
  colorWarning: '#e3a13b',
  colorSuccess: '#6cc070',
  colorTextBase: '#e8ebf0',
  colorTextSecondary: '#b6bfcc',
  colorTextTertiary: '#a3adbb',
  colorTextDescription: '#a3adbb',
  colorTextPlaceholder: '#98a2b1',
  colorTextDisabled: '#98a2b1',
  colorBgBase: '#12161c',
  colorBorder: '#667085',
  colorBorderSecondary: '#2b323c',
};
