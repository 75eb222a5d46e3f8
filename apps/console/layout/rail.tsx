import { Box } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Role } from '../session/viewer';
import { Navigation } from './navigation';

/** The navigation beside the page. It is longer than many a window: it scrolls by itself, under the top bar, fades where it goes on, and shows where one is. */
export function Rail({ role }: { role: Role }) {
  const { pathname } = useLocation();
  const rail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (rail.current) showActive(rail.current);
  }, [pathname]);
  return (
    <Box sx={{ display: { xs: 'none', md: 'block' }, flex: '0 0 92px', bgcolor: 'background.paper', borderRight: 1, borderColor: 'divider', '@media print': { display: 'none' } }}>
      <Box ref={rail} sx={{ position: 'sticky', top: 0, maxHeight: 'calc(100vh - 100px)', overflowY: 'auto', scrollbarWidth: 'thin', pb: `${FADE}px`, scrollPaddingBottom: FADE, maskImage: `linear-gradient(to top, transparent, #000 ${FADE}px)` }}><Navigation role={role} shape="rail" /></Box>
    </Box>
  );
}

/** Nothing is read where the rail fades. */
const FADE = 40;

/** Moves the rail alone: `scrollIntoView` would move the page too. */
function showActive(rail: HTMLElement) {
  const active = rail.querySelector<HTMLElement>('.active');
  if (!active) return;
  const bottom = active.offsetTop + active.offsetHeight + FADE;
  if (bottom > rail.scrollTop + rail.clientHeight) rail.scrollTop = bottom - rail.clientHeight;
  else if (active.offsetTop < rail.scrollTop) rail.scrollTop = active.offsetTop - 8;
}
