import { Box, Paper, Typography } from '@mui/material';
import { formatCount } from '@vigie/ui';
import { useId } from 'react';
import { text } from './messages.fr';
import type { Rehearsal } from './routing.documents';

const words = text.rehearsal;

/** What the rules on the screen would have made of the last 30 days, before they are saved. */
export function RehearsalPanel({ rehearsal, refusal }: { rehearsal: Rehearsal | null; refusal: string | null }) {
  const titleId = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: 2, alignSelf: 'start', position: { md: 'sticky' }, top: 12 }}>
      <Typography variant="h2" id={titleId} sx={{ mb: 0.5 }}>{words.title}</Typography>
      <Box role="status" aria-live="polite">
        {refusal ?? (rehearsal ? <Counts rehearsal={rehearsal} /> : words.loading)}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>{words.only}</Typography>
    </Paper>
  );
}

function Counts({ rehearsal }: { rehearsal: Rehearsal }) {
  if (rehearsal.reports === 0) return words.none;
  const rows: readonly [string, number][] = [
    [words.reports, rehearsal.reports], [words.routed, rehearsal.routed], [words.assigned, rehearsal.assigned], [words.tagged, rehearsal.tagged], [words.prioritised, rehearsal.prioritised], [words.untouched, rehearsal.reports - rehearsal.routed],
  ];
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>{words.lead}</Typography>
      <List rows={rows} />
      {rehearsal.colleagues.length > 0 && <><Typography variant="h3" component="h3" sx={{ mt: 1.5, mb: 0.5 }}>{words.colleagues}</Typography><List rows={rehearsal.colleagues.map(({ name, reports }) => [name, reports])} /></>}
      {rehearsal.more && <Typography variant="body2" sx={{ mt: 1 }}>{words.more}</Typography>}
    </>
  );
}

function List({ rows }: { rows: readonly (readonly [string, number])[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 2, rowGap: 0.5 }}>
      {rows.map(([label, count]) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Box component="dt">{label}</Box>
          <Box component="dd" className="vg-figures" sx={{ m: 0, textAlign: 'right', fontWeight: 650 }}>{formatCount(count)}</Box>
        </Box>
      ))}
    </Box>
  );
}
