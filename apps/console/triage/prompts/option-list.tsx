import { Box, Button } from '@mui/material';
import { useEffect, useRef } from 'react';
import { Key } from '../keys/key-help';

export interface Option { readonly code: string; readonly label: string; readonly detail?: string }

/** Choices in reach of a digit, of the Tab key and of a finger. While one is sent they keep the focus: a button that is disabled would drop it. */
export function OptionList({ options, numbered, disabled, onChoose }: { options: readonly Option[]; numbered: boolean; disabled: boolean; onChoose: (code: string) => void }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  return (
    <Box component="ul" ref={list} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
      {options.map(({ code, label, detail }, index) => (
        <li key={code}>
          <Button fullWidth data-option={numbered ? index + 1 : undefined} variant="outlined" color="inherit" aria-disabled={disabled || undefined} onClick={() => { if (!disabled) onChoose(code); }} sx={{ justifyContent: 'flex-start', textAlign: 'left', gap: 1.25, bgcolor: 'background.paper', borderColor: 'var(--vg-line-strong)' }}>
            {numbered && index < 9 && <Key>{index + 1}</Key>}<span>{label}{detail && <Box component="span" sx={{ display: 'block', fontWeight: 400, color: 'text.secondary' }}>{detail}</Box>}</span>
          </Button>
        </li>
      ))}
    </Box>
  );
}
