import { Box, Button, Typography } from '@mui/material';
import { Key } from '../keys/key-help';
import { MOVING, QUALIFYING, keyOf, type Command } from '../keys/commands';
import { text } from '../messages.fr';
import { isPossible, type Commands } from '../use-commands';
import type { Triage } from '../use-triage';

const ORGANISING: readonly Command[] = [{ kind: 'MINE' }, { kind: 'PROMPT', prompt: 'ASSIGN' }, { kind: 'PROMPT', prompt: 'TAG' }, { kind: 'PROMPT', prompt: 'ANOMALY' }, { kind: 'PROMPT', prompt: 'MERGE' }, { kind: 'UNDO' }];
const TALKING: readonly Command[] = [{ kind: 'PROMPT', prompt: 'MESSAGE' }, { kind: 'PROMPT', prompt: 'NOTE' }];
const GROUPS = [['qualify', QUALIFYING], ['move', MOVING], ['organise', ORGANISING], ['talk', TALKING]] as const;

/** Every decision as a button that shows its key: the mouse teaches the keyboard. */
export function ActBar({ triage, commands }: { triage: Triage; commands: Commands }) {
  const many = triage.chosen.size > 0 ? text.acts.forMany(triage.chosen.size) : null;
  return (
    <Box component="section" aria-label={many ?? text.acts.title} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1.25 }}>
      {many && <Typography aria-hidden sx={{ flex: '1 1 100%', fontWeight: 650, color: 'var(--vg-warning)' }}>{many}</Typography>}
      {GROUPS.map(([name, group]) => (
        <Box key={name} role="group" aria-label={text.acts[name]}>
          <Typography variant="body2" aria-hidden sx={{ color: 'text.secondary', mb: 0.5 }}>{text.acts[name]}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
            {group.map((command) => (
              <Button key={keyOf(command)} size="small" variant="outlined" color="inherit" disabled={!isOpen(triage, command)} aria-disabled={triage.busy || undefined} onClick={() => { if (!triage.busy) commands.run(command); }} sx={{ gap: 0.75, fontSize: '0.8125rem', borderColor: 'var(--vg-line-strong)', bgcolor: 'background.paper', '@media (pointer: coarse)': { minHeight: 44 } }}>
                {labelOf(command)}{commands.on && <Box component="span" aria-hidden><Key>{keyOf(command)}</Key></Box>}
              </Button>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function isOpen(triage: Triage, command: Command): boolean {
  if (command.kind === 'UNDO') return triage.undoable;
  // A conversation and a double are about one report.
  if (command.kind === 'PROMPT' && command.prompt !== 'ASSIGN' && command.prompt !== 'TAG' && command.prompt !== 'ANOMALY') return triage.chosen.size === 0;
  return triage.aimed.some((item) => isPossible(command, item));
}

function labelOf(command: Command): string {
  switch (command.kind) {
    case 'QUALIFY': return text.acts[command.causality];
    case 'MOVE': return text.acts[command.to === 'QUALIFIED' ? 'SUBMITTED' : command.to];
    case 'PROMPT': return text.acts[command.prompt];
    case 'MINE': return text.acts.MINE;
    default: return text.acts.UNDO;
  }
}
