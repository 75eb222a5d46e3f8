import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, NativeSelect, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ApiFailure, failureMessage } from '../graphql/api-failure';
import { request } from '../graphql/request';
import { SetFederationTerritoryDocument } from './federations.documents';
import { text } from './messages.fr';
import { assignmentOf, movedRegions, territoriesToSave, type Assignment, type Federation } from './territory-moves';

interface TerritoryEditorProps {
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly federations: readonly Federation[];
}

/** Region by region, so that none can be with two federations; saved together, after a second look. */
export function TerritoryEditor({ regions, federations }: TerritoryEditorProps) {
  const before = assignmentOf(federations);
  const [after, setAfter] = useState<Assignment>(before);
  const [confirming, setConfirming] = useState(false);
  const save = useSaveTerritories(() => setConfirming(false));
  const moved = movedRegions(before, after, regions.map(({ code }) => code));
  const nameOf = (code: string | undefined): string => federations.find((federation) => federation.code === code)?.name ?? text.none;
  const move = (region: string, federation: string) => {
    const next = new Map(after);
    if (federation) next.set(region, federation);
    else next.delete(region);
    setAfter(next);
  };
  return (
    <>
      <Paper variant="outlined" sx={{ maxWidth: 820, overflow: 'hidden' }}>
        <Table size="small">
          <Box component="caption" className="vg-hidden">{text.caption}</Box>
          <TableHead><TableRow><TableCell>{text.region}</TableCell><TableCell>{text.federation}</TableCell></TableRow></TableHead>
          <TableBody>
            {regions.map(({ code, name }) => (
              <TableRow key={code} sx={moved.includes(code) ? { bgcolor: 'var(--vg-warning-wash)' } : undefined}>
                <TableCell component="th" scope="row">{name}{moved.includes(code) && <span className="vg-hidden"> ({text.changed(name)})</span>}</TableCell>
                <TableCell>
                  <NativeSelect fullWidth value={after.get(code) ?? ''} onChange={(event) => move(code, event.target.value)} inputProps={{ 'aria-label': text.choose(name) }}>
                    <option value="">{text.none}</option>
                    {federations.map((federation) => <option key={federation.code} value={federation.code}>{federation.name}</option>)}
                  </NativeSelect>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button variant="contained" disabled={moved.length === 0} onClick={() => setConfirming(true)}>{text.save}</Button>
        <Button disabled={moved.length === 0} onClick={() => setAfter(before)}>{text.cancel}</Button>
      </Box>
      <Dialog open={confirming} onClose={() => setConfirming(false)} aria-labelledby="territories-confirm">
        <DialogTitle id="territories-confirm">{text.confirmTitle}</DialogTitle>
        <DialogContent>
          <Box component="ul" sx={{ mt: 0, pl: 2.5 }}>
            {moved.map((code) => <li key={code}>{text.move(regions.find((region) => region.code === code)?.name ?? code, nameOf(before.get(code)), nameOf(after.get(code)))}</li>)}
          </Box>
          <Typography>{text.confirmBody}</Typography>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setConfirming(false)}>{text.back}</Button>
          <Button variant="contained" disabled={save.isPending} onClick={() => save.mutate(territoriesToSave(federations, after))}>{text.confirm}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function useSaveTerritories(done: () => void) {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: async (territories: ReturnType<typeof territoriesToSave>) => {
      for (const { code, regionCodes } of territories) {
        const { setFederationTerritory: answer } = await request(SetFederationTerritoryDocument, { code, regionCodes: [...regionCodes] });
        if (answer.__typename === 'TerritoryRefused') throw new ApiFailure('BAD_USER_INPUT', answer.message);
      }
    },
    onSuccess: () => notify(text.done, { type: 'success' }),
    onError: (failed) => notify(`${text.failed} ${failureMessage(failed)}`, { type: 'error' }),
    onSettled: () => { done(); return client.invalidateQueries({ queryKey: ['federations'] }); },
  });
}
