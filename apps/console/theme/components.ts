import type { ThemeOptions } from '@mui/material';
import type { readPalette } from '@vigie/ui';

/** Hairlines instead of shadows, one focus ring everywhere, targets of 44 px where a finger may land. */
export function componentsOf(color: ReturnType<typeof readPalette>): NonNullable<ThemeOptions['components']> {
  const ring = { outline: `3px solid ${color.focus}`, outlineOffset: 2 };
  return {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'lining-nums', overflowWrap: 'break-word' },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { '&.Mui-focusVisible': ring } } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: { root: { minHeight: 40, paddingInline: 16, '@media (pointer: coarse)': { minHeight: 44 } }, sizeSmall: { minWidth: 0, minHeight: 32, paddingInline: 10, fontSize: '0.9375rem' } },
    },
    MuiIconButton: { styleOverrides: { root: { minWidth: 40, minHeight: 40, color: 'inherit', '@media (pointer: coarse)': { minWidth: 44, minHeight: 44 } } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { defaultProps: { variant: 'outlined' } },
    MuiMenu: { styleOverrides: { paper: { border: `1px solid ${color.line}`, boxShadow: '0 8px 24px rgb(0 0 0 / 0.14)' } } },
    MuiMenuItem: { styleOverrides: { root: { minHeight: 40, whiteSpace: 'normal', '@media (pointer: coarse)': { minHeight: 44 } } } },
    // The name of a field stands over it, filled or not: rows of fields read alike.
    MuiInputLabel: { defaultProps: { shrink: true } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiInputBase: { styleOverrides: { input: { '&::placeholder': { color: color['ink-soft'], opacity: 1 } } } },
    MuiOutlinedInput: {
      defaultProps: { notched: true },
      styleOverrides: { root: { backgroundColor: color.surface, '@media (pointer: coarse)': { minHeight: 44 } }, notchedOutline: { borderColor: color['line-strong'] } },
    },
    MuiChip: { styleOverrides: { root: { borderRadius: 6, fontSize: '0.875rem', height: 28 } } },
    MuiTooltip: { defaultProps: { arrow: true }, styleOverrides: { tooltip: { fontSize: '0.875rem', backgroundColor: color.ink, color: color.paper }, arrow: { color: color.ink } } },
    // Hidden texts in cells are positioned: the container must hold them, or they widen the page.
    MuiTableContainer: { styleOverrides: { root: { position: 'relative' } } },
    MuiTableRow: { styleOverrides: { root: { '@media print': { breakInside: 'avoid' } } } },
    // Paper does not scroll: a table takes the width there is, its headers on several lines.
    MuiTable: { styleOverrides: { root: { '@media print': { minWidth: '0 !important' } } } },
    MuiTableCell: { styleOverrides: { root: { borderColor: color.line, padding: '10px 12px' }, head: { fontWeight: 650, whiteSpace: 'nowrap', '@media print': { whiteSpace: 'normal' }, color: color['ink-soft'], backgroundColor: color.surface } } },
    // On a phone a message stands over the top bar, where no table has its controls, and lets through whatever finger it is in the way of.
    MuiSnackbar: { styleOverrides: { root: { '@media (max-width: 599.95px)': { top: 8, bottom: 'auto', pointerEvents: 'none', '& button, & a': { pointerEvents: 'auto' } } } } },
    MuiLink: { defaultProps: { underline: 'always' } },
    MuiAlert: { defaultProps: { variant: 'outlined' }, styleOverrides: { root: { backgroundColor: color.surface } } },
    MuiToggleButton: { styleOverrides: { sizeSmall: { fontSize: '0.9375rem', lineHeight: 1.6 }, root: { minHeight: 40, paddingInline: 14, color: color.ink, borderColor: color['line-strong'], '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: color.accent, color: color['on-accent'] } } } },
    // A dialogue is named above whatever it holds.
    // Buttons end where the fields above them do.
    MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 20px' } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.1875rem' } } },
    MuiDialog: {
      styleOverrides: {
        paper: {
          border: `1px solid ${color.line}`,
          // A form is the dialogue: its content scrolls between a title and buttons that stay in sight.
          '& > form': { display: 'flex', flexDirection: 'column', minHeight: 0, flex: '1 1 auto' },
        },
      },
    },
  };
}
