import type { ThemeConfig } from 'antd'

/** The portal's tokens (`portal/ui/sheets/tokens.css`): one main colour, neutrals, the same corners. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: '#15558f',
    colorInfo: '#15558f',
    colorLink: '#15558f',
    colorError: '#a5312a',
    colorSuccess: '#2c7a4b',
    colorWarning: '#9a6700',
    colorPrimaryBg: '#eef4f9',
    colorPrimaryBgHover: '#e1ecf5',
    colorInfoBg: '#eef4f9',
    colorInfoBorder: '#c3d7e8',
    colorErrorBg: '#fbf1ef',
    colorErrorBorder: '#e6c4c0',
    colorSuccessBg: '#eef7f1',
    colorSuccessBorder: '#bfdccb',
    colorWarningBg: '#fff8e6',
    colorWarningBorder: '#ecd9a4',
    colorTextBase: '#1c2733',
    colorTextSecondary: '#566372',
    colorTextTertiary: '#5f6c7a',
    colorTextDescription: '#566372',
    colorTextPlaceholder: '#6b7785',
    // What another holds is still to be read.
    colorTextDisabled: '#66727f',
    colorBorder: '#c3ccd6',
    colorBorderSecondary: '#dde3e9',
    colorBgLayout: '#f5f7f9',
    borderRadius: 4,
    fontFamily: 'var(--sans)',
    fontSize: 14,
    wireframe: false,
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', headerPadding: '0 24px', headerHeight: 56 },
    Menu: { itemBorderRadius: 4, activeBarBorderWidth: 0 },
    Table: { headerBg: '#f5f7f9', headerSplitColor: 'transparent' },
    Card: { headerFontSize: 16 },
    Form: { verticalLabelPadding: '0 0 4px' },
  },
}

/**
 * For who wants no motion, dialogs close without one: a motion cut short by CSS alone may never end,
 * and an unseen dialog would catch every click.
 */
export function themeFor({ stillness }: { stillness: boolean }): ThemeConfig {
  return { ...theme, token: { ...theme.token, motion: !stillness } }
}
