import { Box, Skeleton } from '@mui/material';
import { text } from './messages.fr';

/** The shape of a page to come, so that nothing jumps when it does. */
export function Loading() {
  return (
    <Box role="status" aria-label={text.loading} sx={{ p: 3, maxWidth: 1760, mx: 'auto' }}>
      <Skeleton variant="text" width={280} height={40} />
      <Skeleton variant="rounded" height={56} sx={{ my: 2 }} />
      <Skeleton variant="rounded" height={420} />
    </Box>
  );
}
