import { Box, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { text } from '../messages.fr';
import { PERIOD_PRESETS, daysOf, isDay, type Period } from '../view/period';
import { ChoiceField } from '../../form/choice-field';

const CUSTOM = 'libre';
const CHOICES = [...PERIOD_PRESETS.map((code) => ({ code, label: text.presets[code] })), { code: CUSTOM, label: text.filters.custom }];

/** A preset, or two dates; dates that contradict each other are said and not sent. */
export function PeriodField({ period, today, onChange }: { period: Period; today: string; onChange: (period: Period) => void }) {
  const choose = (code: string) => {
    const preset = PERIOD_PRESETS.find((known) => known === code);
    onChange(preset ? { preset } : { preset: null, ...daysOf(period, today) });
  };
  return (
    <>
      <ChoiceField label={text.filters.period} value={period.preset ?? CUSTOM} choices={CHOICES} onChange={choose} minWidth={190} />
      {period.preset === null && <Dates {...period} today={today} onChange={onChange} />}
    </>
  );
}

function Dates({ from, to, today, onChange }: { from: string; to: string; today: string; onChange: (period: Period) => void }) {
  const [typed, setTyped] = useState({ from, to });
  useEffect(() => setTyped({ from, to }), [from, to]);

  const wrongOrder = isDay(typed.from) && isDay(typed.to) && typed.from > typed.to;
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    if (isDay(next.from) && isDay(next.to) && next.from <= next.to) onChange({ preset: null, ...next });
  };
  const field = (end: 'from' | 'to') => (
    <TextField type="date" label={text.filters[end]} value={typed[end]} error={wrongOrder} helperText={wrongOrder && end === 'from' ? text.filters.order : undefined}
      onChange={(event) => change({ [end]: event.target.value })} slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }} sx={{ flex: '1 1 150px' }} />
  );
  return <Box sx={{ display: 'flex', gap: 1.5, flex: { xs: '1 1 100%', sm: '0 1 auto' } }}>{field('from')}{field('to')}</Box>;
}
