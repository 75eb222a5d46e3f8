import { readPalette, type Theme } from '@vigie/ui';
import type { RaThemeOptions } from 'react-admin';
import { componentsOf } from './components';

const FONT = "'Vigie Fine', 'Atkinson Hyperlegible Next Variable', system-ui, 'Segoe UI', Roboto, sans-serif";

const heading = (rem: number) => ({ fontSize: `${rem}rem`, fontWeight: 680, lineHeight: 1.2 });

/** MUI's theme from the tokens of libs/ui, as values: MUI computes hover and disabled colours from them. */
function themeOf(mode: Theme): RaThemeOptions {
  const color = readPalette(mode);
  const accent = { main: color.accent, dark: color['accent-strong'], contrastText: color['on-accent'] };
  return {
    palette: {
      mode,
      primary: accent,
      secondary: accent,
      error: { main: color.danger },
      warning: { main: color.warning },
      success: { main: color.success },
      info: { main: color.accent },
      background: { default: color.paper, paper: color.surface },
      text: { primary: color.ink, secondary: color['ink-soft'] },
      divider: color.line,
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: FONT,
      fontWeightMedium: 550,
      fontWeightBold: 680,
      h1: heading(1.625),
      h2: heading(1.1875),
      h3: heading(1.0625),
      h4: heading(1), h5: heading(1), h6: heading(1),
      button: { textTransform: 'none', fontWeight: 600, letterSpacing: 0, fontSize: '1rem' },
      body2: { fontSize: '0.9375rem' },
      caption: { fontSize: '0.8125rem' },
    },
    sidebar: { width: 92, closedWidth: 92 },
    components: componentsOf(color),
  };
}

export const lightTheme = themeOf('light');
export const darkTheme = themeOf('dark');
