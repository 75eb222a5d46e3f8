import { Box, Typography } from '@mui/material';
import type { ShownDossier } from './dossiers.documents';
import { text } from './messages.fr';
import { Section } from './section';

const words = text.figures;
const MOST_SHOWN = 12;

/** What was frozen, what bears out the recommendations, what a new version changes, and what may not be shown. */
export function FiguresPanel({ snapshot }: { snapshot: NonNullable<ShownDossier['snapshot']> }) {
  return (
    <Section title={words.title}>
      <Typography>{words.summary(snapshot.version, snapshot.dataDate, snapshot.published, snapshot.masked)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', fontFamily: 'monospace', overflowWrap: 'anywhere', mt: 0.5 }}>{words.hash(snapshot.hash)}</Typography>
      {snapshot.notes.map((note) => <Typography key={note} variant="body2" sx={{ mt: 1 }}>{note}</Typography>)}
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5, fontSize: '1rem' }}>{words.ranked}</Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {snapshot.recommendations.map(({ code, label, reports }) => <li key={code}>{label}<Box component="span" sx={{ color: 'text.secondary' }}>{' '}({reports === null ? words.unmeasured : words.reports(reports)})</Box></li>)}
      </Box>
      {(snapshot.changes.length > 0 || snapshot.changedSettings.length > 0) && (
        <>
          <Typography variant="h3" sx={{ mt: 2, mb: 0.5, fontSize: '1rem' }}>{words.changes}</Typography>
          {snapshot.changedSettings.length > 0 && <Typography variant="body2">{words.settings(snapshot.changedSettings.join(', '))}</Typography>}
          <Shown items={snapshot.changes.map(({ id, label, before, after }) => ({ id, label: words.change(label, before ?? words.nothing, after ?? words.nothing) }))} />
        </>
      )}
      {snapshot.hidden.length > 0 && (
        <Box component="details" sx={{ mt: 2 }}>
          <summary>{words.hidden(snapshot.hidden.length)}</summary>
          <Shown items={snapshot.hidden.map(({ id, label, reason }) => ({ id, label: `${label} — ${reason}` }))} />
        </Box>
      )}
    </Section>
  );
}

const Shown = ({ items }: { items: readonly { id: string; label: string }[] }) => (
  <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.9375rem' }}>
    {items.slice(0, MOST_SHOWN).map(({ id, label }) => <li key={id}>{label}</li>)}
    {items.length > MOST_SHOWN && <li>{words.more(items.length - MOST_SHOWN)}</li>}
  </Box>
);
