import { Box, Paper, Typography } from '@mui/material';
import type { SurgeSettingName, SurgeSettings } from '@vigie/domain';
import { useId } from 'react';
import { ChoiceField } from '../form/choice-field';
import { text } from './messages.fr';
import { choicesOf, said } from './setting-choices';

/** Settings that belong together, each beside what changing it does. */
export function SettingGroup({ title, names, wished, inForce, original, onChange }: {
  title: string; names: readonly SurgeSettingName[]; wished: SurgeSettings; inForce: SurgeSettings; original: SurgeSettings; onChange: (name: SurgeSettingName, value: number) => void;
}) {
  const titleId = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Typography variant="h2" id={titleId}>{title}</Typography>
      {names.map((name) => {
        const isChanged = wished[name] !== inForce[name];
        const hint = isChanged ? text.inForce(said(name, inForce[name])) : text.original(said(name, original[name]));
        return (
          <Box key={name} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 1, alignItems: 'start', pt: 2.5, mt: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, mt: 0 } }}>
            <Box sx={{ display: 'flex', flex: { xs: '1 1 100%', sm: '0 1 17rem' } }}><ChoiceField label={text.settings[name].label} value={String(wished[name])} choices={choicesOf(name, wished[name])} hint={hint} onChange={(value) => onChange(name, Number(value))} /></Box>
            <Typography variant="body2" sx={{ maxWidth: '65ch', flex: '1 1 15rem', pt: { sm: 0.5 } }}>{text.settings[name].what}</Typography>
          </Box>
        );
      })}
    </Paper>
  );
}
