export type Theme = 'light' | 'dark';

/**
 * The colours of tokens.css as values, [light, dark], for libraries such as MUI that compute with them.
 * A spec holds the two files to the same lines; components use the custom properties, never these.
 */
const COLOURS = {
  paper: ['#f5f4ef', '#11181a'],
  surface: ['#ffffff', '#1a2326'],
  sunken: ['#eceae3', '#0c1214'],
  ink: ['#1b2426', '#e7ecea'],
  'ink-soft': ['#515c5e', '#a9b5b4'],
  line: ['#d8d5cb', '#313d40'],
  'line-strong': ['#7b8587', '#7d8b8d'],
  accent: ['#0c5b61', '#76c7c4'],
  'accent-strong': ['#07444a', '#9cdcd8'],
  'on-accent': ['#ffffff', '#0b1f21'],
  'accent-wash': ['#e0eeec', '#17363a'],
  focus: ['#a3470a', '#ffc36b'],
  danger: ['#9c2b1f', '#ff9f90'],
  'danger-wash': ['#fbeae6', '#3b1d19'],
  warning: ['#7a4f00', '#f2c267'],
  'warning-wash': ['#fbf1d9', '#362a12'],
  success: ['#2b6236', '#93d19a'],
  'success-wash': ['#e6f2e5', '#18301d'],
  'seq-0': ['#e8e5da', '#303b3e'],
  'seq-1': ['#dbe9c4', '#2f4d74'],
  'seq-2': ['#a7d6bc', '#38708f'],
  'seq-3': ['#6bbcbf', '#4a949e'],
  'seq-4': ['#3d96b6', '#74b9a2'],
  'seq-5': ['#2d659a', '#b3da9f'],
  'seq-6': ['#26306c', '#f5f3b8'],
  'div-0': ['#24567f', '#8fc7f0'],
  'div-1': ['#6496bd', '#5b93be'],
  'div-2': ['#b5cfe0', '#3a5d77'],
  'div-3': ['#e8e5da', '#303b3e'],
  'div-4': ['#f1cb9c', '#6c5231'],
  'div-5': ['#d68e3f', '#b67c36'],
  'div-6': ['#a05109', '#f4b560'],
  hatch: ['#8d9697', '#76848a'],
  'hatch-ground': ['#f8f7f3', '#1a2326'],
  'map-line': ['#ffffff', '#11181a'],
  'map-border': ['#47534f', '#b9c4c2'],
  'map-ground': ['#e3e1d8', '#222c2f'],
  'series-1': ['#0c5b61', '#76c7c4'],
  'series-2': ['#a3470a', '#ffb561'],
  'series-3': ['#5a4a9c', '#b9aef0'],
  'series-4': ['#5b6668', '#b3bebd'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type ColourToken = keyof typeof COLOURS;

/** Every colour token in one theme, as #rrggbb. */
export function readPalette(theme: Theme): Readonly<Record<ColourToken, string>> {
  const names = Object.keys(COLOURS) as ColourToken[];
  return Object.fromEntries(names.map((name) => [name, COLOURS[name][theme === 'light' ? 0 : 1]])) as Record<ColourToken, string>;
}
