import { Box, Tooltip } from '@mui/material';
import { useLiveState } from '../live/live-provider';
import { text } from './messages.fr';

const DOT = { connecting: 'warning.main', live: 'success.main', offline: 'error.main' } as const;

/** « en direct » or « hors ligne »: a word beside the dot, for colour alone says nothing. */
export function LiveStatus() {
  const state = useLiveState();
  return (
    <Tooltip title={text.liveHints[state]}>
      <Box role="status" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, fontSize: '0.875rem', whiteSpace: 'nowrap' }}>
        <Box aria-hidden sx={{ width: 9, height: 9, borderRadius: '50%', bgcolor: DOT[state] }} />
        {text.live[state]}
      </Box>
    </Tooltip>
  );
}
