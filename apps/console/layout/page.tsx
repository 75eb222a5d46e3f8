import { Box, Typography } from '@mui/material';
import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigationType } from 'react-router';
import { text } from './messages.fr';

/** A report's reference is compared by eye: it is never cut at its hyphens. */
const REFERENCE = /(VG-[\dA-Z-]+)/;

/**
 * The frame of every page: its one h1, which names the tab and takes the focus after a move inside the console,
 * so that a screen reader says where one has arrived.
 */
export function Page({ title, lead, actions, children }: { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrivedBy = useRef(useNavigationType());

  useEffect(() => {
    document.title = `${title} · ${text.product}`;
  }, [title]);
  useEffect(() => {
    if (arrivedBy.current === 'PUSH') heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <Box sx={{ maxWidth: 1760, mx: 'auto', px: { xs: 2, sm: 3 }, pt: { xs: 2, sm: 2.5 }, pb: 6 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', justifyContent: 'space-between', gap: 2, mb: 2 }}>
        {/* A long lead wraps beside the acts, rather than push them under it. */}
        <Box sx={{ minWidth: 0, flex: '1 1 24rem' }}>
          <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>{title.split(REFERENCE).map((part, index) => (index % 2 === 1 ? <Box key={part} component="span" sx={{ whiteSpace: 'nowrap' }}>{part}</Box> : part))}</Typography>
          {lead && <Typography component="div" sx={{ color: 'text.secondary', mt: 0.5, maxWidth: '80ch' }}>{lead}</Typography>}
        </Box>
        {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '@media print': { display: 'none' } }}>{actions}</Box>}
      </Box>
      {children}
    </Box>
  );
}
