import { Box } from '@mui/material';
import type { CellChange } from './changed-cells';
import { text } from './messages.fr';

const SPOKEN = 3;

/** Says a live update to a screen reader without interrupting it, in the words of the table. */
export function LiveAnnouncer({ changes }: { changes: readonly CellChange[] }) {
  const named = changes.slice(0, SPOKEN).map(({ name, reports }) => text.live.cell(name, reports)).join(' ; ');
  return (
    <Box aria-live="polite" role="status" className="vg-hidden">
      {changes.length > 0 && text.live.changed(named, changes.length - Math.min(changes.length, SPOKEN))}
    </Box>
  );
}
