import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { colours, colourVariables } from '../lib/colours.ts';

/** Primary #0031d8 (8.6:1 on white) at the shade buttons use. */
const hinomi: MantineColorsTuple = [
  '#e8f1fe', '#d9e6ff', '#c5d7fb', '#9db7f9', '#7096f8', '#3460fb', '#0031d8', '#0000be', '#000082', '#000060',
];
/** Danger #ec0000 (4.6:1 on white). */
const red: MantineColorsTuple = [
  '#fdeeee', '#ffdada', '#ffbbbb', '#ff9696', '#ff7171', '#fe3939', '#ec0000', '#ce0000', '#a90000', '#850000',
];

export const theme = createTheme({
  colors: { hinomi, red },
  primaryColor: 'hinomi',
  // Shade 5 under white letters still gives 5.0:1, and stands out from a dark page.
  primaryShade: { light: 6, dark: 5 },
  fontFamily: '"Noto Sans JP Variable", "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, system-ui, sans-serif',
  fontSizes: { xs: '12px', sm: '14px', md: '16px', lg: '18px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.7', lg: '1.6', xl: '1.5' },
  headings: { fontWeight: '700' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Words of the product keep their case.
    Badge: { defaultProps: { tt: 'none' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Table: { defaultProps: { fz: 'sm' } },
    Modal: { defaultProps: { transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});

/** The product's colours, and where Mantine's own values miss 4.5:1 or differ from them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...colourVariables('light'),
    '--mantine-color-dimmed': '#666666',
    '--mantine-color-placeholder': '#767676',
    '--mantine-color-error': '#ec0000',
    '--mantine-color-text': colours.ink[0],
  },
  dark: {
    ...colourVariables('dark'),
    '--mantine-color-body': colours.surface[1],
    '--mantine-color-text': colours.ink[1],
    '--mantine-color-dimmed': colours.muted[1],
    '--mantine-color-placeholder': '#9a9a9a',
    '--mantine-color-error': colours.danger[1],
    '--mantine-color-anchor': colours.accent[1],
    '--mantine-color-default-border': '#6b6b6b',
    '--mantine-color-hinomi-light': colours.chosen[1],
    '--mantine-color-hinomi-light-hover': '#2f3850',
    '--mantine-color-hinomi-light-color': colours.accent[1],
    '--mantine-color-red-light': '#3a1517',
    '--mantine-color-red-light-color': colours.danger[1],
    '--mantine-color-red-filled': '#ce0000',
    '--mantine-color-red-filled-hover': '#a90000',
  },
});
