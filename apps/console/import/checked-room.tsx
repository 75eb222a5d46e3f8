import { Alert, Box, Button } from '@mui/material';
import type { ImportSummary } from '@vigie/contracts';
import { FirstFaults, ImportCountsList } from './import-counts';
import { importsApi } from './imports-api';
import { text } from './messages.fr';
import { useImportAction } from './use-imports';

/** What would come of the import, before anything is stored. */
export function CheckedRoom({ summary, onRemap }: { summary: ImportSummary; onRemap: () => void }) {
  const run = useImportAction(importsApi.run);
  const { added, bad, changed } = summary.counts;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <ImportCountsList summary={summary} />
      {added === 0 && <Alert severity="info">{text.nothingToAdd}</Alert>}
      <FirstFaults summary={summary} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant={added > 0 ? 'contained' : 'outlined'} disabled={run.isPending || (added + bad + changed === 0)} onClick={() => run.mutate(summary.id)}>{added > 0 ? text.run(added) : text.giveBack(bad + changed)}</Button>
        <Button variant={added > 0 ? 'outlined' : 'contained'} onClick={onRemap}>{text.changeMapping}</Button>
      </Box>
    </Box>
  );
}
