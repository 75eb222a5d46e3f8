import { Box, Paper, Typography } from '@mui/material';
import { formatCount } from '@vigie/ui';
import { text } from './messages.fr';
import { STANDINGS, type Network } from './network.documents';

/** How many structures stand where; together they are all those in use. */
export function StandingCards({ counts }: { counts: Network['counts'] | undefined }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mb: 2, p: 0, display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', md: 'repeat(4, minmax(0, 1fr))' } }}>
      {STANDINGS.map((standing) => {
        const count = counts?.find((one) => one.standing === standing)?.count ?? 0;
        return (
          <Paper component="li" key={standing} variant="outlined" sx={{ p: 2 }}>
            <Typography className="vg-figures" sx={{ fontSize: '1.75rem', fontWeight: 650, lineHeight: 1.1 }}>{counts ? formatCount(count) : '…'}</Typography>
            <Typography sx={{ fontWeight: 600 }}>{text.counted[standing](count)}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>{text.hints[standing]}</Typography>
          </Paper>
        );
      })}
    </Box>
  );
}
