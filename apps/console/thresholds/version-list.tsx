import { Box, Paper, Typography } from '@mui/material';
import { changedSettings } from '@vigie/domain';
import { formatMoment } from '@vigie/ui';
import { useId } from 'react';
import { text } from './messages.fr';
import { said } from './setting-choices';
import type { KeptThresholds } from './thresholds.documents';

const words = text.history;

/** Every version there was: what changed, who, when and why. */
export function VersionList({ kept: { versions, original } }: { kept: KeptThresholds }) {
  const titleId = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Typography variant="h2" id={titleId} sx={{ mb: 1 }}>{words.title}</Typography>
      {versions.length === 0 && <Typography>{words.none}</Typography>}
      <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {versions.map(({ revision, settings, reason, savedByName, savedAt }, at) => {
          const before = versions[at + 1]?.settings ?? original;
          return (
            <li key={revision}>
              <Typography sx={{ fontWeight: 600 }}>{words.one(revision)}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>{words.by(savedByName, formatMoment(savedAt))}</Typography>
              <Box component="ul" sx={{ m: 0, my: 0.5, pl: 2.5 }}>{changedSettings(before, settings).map((name) => <li key={name}>{text.save.from(text.settings[name].label, said(name, before[name]), said(name, settings[name]))}</li>)}</Box>
              <Typography>{reason}</Typography>
            </li>
          );
        })}
      </Box>
    </Paper>
  );
}
