import { Box, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { text } from '../messages.fr';
import { isDay, type DayRange } from '../view/period';

/** Two days, both included; days that contradict each other are said and not sent. */
export function Dates({ from, to, today, labels, onChange }: DayRange & { today: string; labels: DayRange; onChange: (days: DayRange) => void }) {
  const [typed, setTyped] = useState({ from, to });
  useEffect(() => setTyped({ from, to }), [from, to]);

  const wrongOrder = isDay(typed.from) && isDay(typed.to) && typed.from > typed.to;
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    if (isDay(next.from) && isDay(next.to) && next.from <= next.to) onChange(next);
  };
  const field = (end: 'from' | 'to') => (
    <TextField type="date" label={labels[end]} value={typed[end]} error={wrongOrder} helperText={wrongOrder && end === 'from' ? text.filters.order : undefined}
      onChange={(event) => change({ [end]: event.target.value })} slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }} sx={{ flex: '1 1 150px' }} />
  );
  return <Box sx={{ display: 'flex', gap: 1.5, flex: { xs: '1 1 100%', sm: '0 1 auto' } }}>{field('from')}{field('to')}</Box>;
}
