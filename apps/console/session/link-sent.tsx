import MarkEmailRead from '@mui/icons-material/MarkEmailReadOutlined';
import { Box, Button, Typography } from '@mui/material';
import { text } from './messages.fr';

/** Says the same whether or not the address has an account. */
export function LinkSent({ message, onBack }: { message: string; onBack: () => void }) {
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Box role="status" sx={{ display: 'flex', gap: 1.5 }}>
        <MarkEmailRead aria-hidden sx={{ color: 'primary.main' }} />
        <Typography>{message}</Typography>
      </Box>
      <Button variant="outlined" onClick={onBack}>{text.link.back}</Button>
    </Box>
  );
}
