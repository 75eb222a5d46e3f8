import { Box, Paper, Typography } from '@mui/material';
import { LEAST_STRICT } from '@vigie/domain';
import { formatPercent } from '@vigie/ui';
import { useId } from 'react';
import { text } from './messages.fr';

const words = text.rule;
const { PERSONS, STRUCTURES } = LEAST_STRICT;

const ROWS: readonly (readonly [rule: string, persons: string, structures: string, why: string])[] = [
  [words.units, String(PERSONS.units), String(STRUCTURES.units), words.whyUnits],
  [words.structures, String(PERSONS.structures), words.notApplicable, words.whyStructures],
  [words.share, formatPercent(PERSONS.share, 0), words.notApplicable, words.whyShare],
];

/** What nobody may change here, and why. */
export function DisclosureRules() {
  const titleId = useId();
  const { rule, persons, structures, why } = words.columns;
  return (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Typography variant="h2" id={titleId}>{words.title}</Typography>
      <Typography sx={{ mt: 0.5, mb: 1.5, maxWidth: '75ch' }}>{words.lead}</Typography>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={words.caption}>
        <Box component="table" sx={{ borderCollapse: 'collapse', width: '100%', minWidth: 560, '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 1, pr: 2, borderBottom: 1, borderColor: 'divider' }, '& th': { fontWeight: 600 } }}>
          <Box component="caption" sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}>{words.caption}</Box>
          <thead><tr>{[rule, persons, structures, why].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>{ROWS.map(([name, ofPersons, ofStructures, reason]) => <tr key={name}><th scope="row">{name}</th><td>{ofPersons}</td><td>{ofStructures}</td><td>{reason}</td></tr>)}</tbody>
        </Box>
      </Box>
    </Paper>
  );
}
