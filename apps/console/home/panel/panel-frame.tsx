import CloseIcon from '@mui/icons-material/Close';
import { Box, Drawer, IconButton, Paper, Typography, useMediaQuery, type Theme } from '@mui/material';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { text } from '../messages.fr';

interface PanelFrameProps {
  readonly title: string;
  readonly kind: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Beside the map where there is room, over the page where there is not. Escape closes it and gives the focus back. */
export function PanelFrame(props: PanelFrameProps) {
  const beside = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'), { noSsr: true });
  if (beside) return <Paper variant="outlined" component="aside" sx={{ mb: 2 }}><PanelBody {...props} takesFocus /></Paper>;
  return (
    <Drawer open anchor="right" onClose={props.onClose} sx={{ '@media print': { display: 'none' } }} slotProps={{ paper: { sx: { width: { xs: '100%', sm: 440 } }, role: 'dialog', 'aria-modal': true, 'aria-label': props.title } }}>
      <PanelBody {...props} />
    </Drawer>
  );
}

function PanelBody({ title, kind, onClose, children, takesFocus }: PanelFrameProps & { takesFocus?: boolean }) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const opener = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => { if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true }); };
  }, [takesFocus]);
  return (
    <Box role="region" aria-labelledby={id} onKeyDown={(event) => { if (event.key === 'Escape') onClose(); }} sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 1.5 }}>
        <div>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>{kind}</Typography>
          <Typography variant="h2" id={id} ref={heading} tabIndex={-1} sx={{ '&:focus': { outline: 'none' } }}>{title}</Typography>
        </div>
        <IconButton aria-label={text.panel.close} onClick={onClose} sx={{ flex: 'none', m: -0.5 }}><CloseIcon /></IconButton>
      </Box>
      {children}
    </Box>
  );
}
