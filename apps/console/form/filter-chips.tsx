import { Box, Button, ButtonBase } from '@mui/material';
import type { MouseEvent } from 'react';

export interface FilterChip {
  readonly key: string;
  readonly label: string;
  readonly remove: () => void;
}

/** What is pressed goes away with its filter: the section of the filters takes the focus, which would be lost on the page. */
export const keepFocus = ({ currentTarget }: MouseEvent<HTMLElement>) => currentTarget.closest('section')?.focus();

/** What narrows the figures, each removable where it is read. Draws nothing when nothing does. */
export function FilterChips({ label, items, removeLabel, resetLabel, onReset }: {
  label: string; items: readonly FilterChip[]; removeLabel: (label: string) => string; resetLabel: string; onReset: () => void;
}) {
  if (items.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1.5 }}>
      <Box component="ul" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, p: 0, listStyle: 'none', minWidth: 0 }}>
        {items.map(({ key, label: shown, remove }) => (
          <li key={key}>
            <ButtonBase aria-label={removeLabel(shown)} onClick={(event) => { keepFocus(event); remove(); }} sx={chipStyle}>
              {shown}<Box component="span" aria-hidden sx={{ ml: 1, fontSize: '1.125rem', lineHeight: 1 }}>×</Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
      <Button size="small" onClick={(event) => { keepFocus(event); onReset(); }}>{resetLabel}</Button>
    </Box>
  );
}

const chipStyle = {
  minHeight: 32, px: 1.25, py: 0.25, borderRadius: 1, border: 1, borderColor: 'var(--vg-line-strong)', bgcolor: 'var(--vg-accent-wash)', fontFamily: 'inherit', fontSize: '0.9375rem', textAlign: 'left',
  '&:hover': { borderColor: 'primary.main' }, '@media (pointer: coarse)': { minHeight: 44 },
} as const;
