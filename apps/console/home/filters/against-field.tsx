import { ChoiceField } from '../../form/choice-field';
import { text } from '../messages.fr';
import { daysAgainst, type Against } from '../view/against';
import type { HeatmapView } from '../view/heatmap-view';
import { daysOf } from '../view/period';
import { Dates } from './dates';

const KINDS = ['PREVIOUS', 'YEAR_BEFORE', 'DATES'] as const satisfies readonly Against['kind'][];
const CHOICES = KINDS.map((code) => ({ code, label: text.comparison.kinds[code] }));

/** What the period is compared with, if anything. */
export function AgainstField({ view, today, onChange }: { view: HeatmapView; today: string; onChange: (change: Partial<HeatmapView>) => void }) {
  const { against } = view;
  const choose = (code: string) => {
    const kind = KINDS.find((known) => known === code);
    if (!kind) onChange({ against: null });
    // Dates start from those compared with until then, so that nothing jumps.
    else onChange({ month: null, against: kind === 'DATES' ? { kind, ...daysAgainst(against ?? { kind: 'PREVIOUS' }, daysOf(view.period, today)) } : { kind } });
  };
  return (
    <>
      <ChoiceField label={text.comparison.against} value={against?.kind ?? ''} choices={CHOICES} empty={text.comparison.nothing} onChange={choose} minWidth={190} />
      {against?.kind === 'DATES' && <Dates from={against.from} to={against.to} today={today} labels={text.comparison.dates} onChange={(days) => onChange({ against: { kind: 'DATES', ...days } })} />}
    </>
  );
}
