import { text } from '../messages.fr';
import { PERIOD_PRESETS, daysOf, type Period } from '../view/period';
import { ChoiceField } from '../../form/choice-field';
import { Dates } from './dates';

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
      {period.preset === null && <Dates from={period.from} to={period.to} today={today} labels={text.filters} onChange={(days) => onChange({ preset: null, ...days })} />}
    </>
  );
}
