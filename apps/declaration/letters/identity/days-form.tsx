import { Button, DateField } from '@vigie/ui';
import type { IsoDate } from '@vigie/domain';
import { Icon } from '../../controls/icon';
import type { DocumentGap, TriedStep } from '../facts/letter-facts';
import { wordsOf } from '../facts/words-of-codes';
import { text } from '../messages.fr';

/** Days of attempts that reports tell of without one. */
export function StepDays({ steps, days, today, onChange }: {
  readonly steps: readonly TriedStep[]; readonly days: Readonly<Record<string, IsoDate>>; readonly today: IsoDate; readonly onChange: (days: Record<string, IsoDate>) => void;
}) {
  const undated = steps.filter(({ on }) => on === null);
  if (undated.length === 0) return null;
  return (
    <details className="letter-days">
      <summary>{text.steps}</summary>
      <p className="letter-hint">{text.stepsHint}</p>
      {undated.map(({ key, channelCode, outcomeCode }) => (
        <DateField key={key} id={`letter-step-${key}`} label={[wordsOf.channel(channelCode), outcomeCode && wordsOf.outcome(outcomeCode)].filter(Boolean).join(' : ')}
          value={days[key] ?? ''} max={today} onChange={(day) => onChange({ ...days, [key]: day })} />
      ))}
    </details>
  );
}

/** Stretches without an attestation: what the reports tell, to be corrected and completed. */
export function GapsForm({ gaps, today, onChange }: { readonly gaps: readonly DocumentGap[]; readonly today: IsoDate; readonly onChange: (gaps: DocumentGap[]) => void }) {
  const set = (index: number, part: Partial<DocumentGap>) => onChange(gaps.map((gap, at) => (at === index ? { ...gap, ...part } : gap)));
  return (
    <section className="letter-form" aria-labelledby="letter-gaps">
      <h2 id="letter-gaps">{text.gaps}</h2>
      {gaps.map(({ from, to }, index) => (
        <fieldset key={index} className="letter-pair">
          <legend>{text.gap(index + 1)}</legend>
          <DateField id={`letter-gap-${index}-from`} label={text.gapFrom} value={from} max={today} onChange={(day) => set(index, { from: day })} />
          <DateField id={`letter-gap-${index}-to`} label={text.gapTo} value={to ?? ''} min={from} max={today} onChange={(day) => set(index, { to: day || null })} />
          <Button variant="quiet" onClick={() => onChange(gaps.filter((_, at) => at !== index))}><Icon name="close" />{text.removeGap(index + 1)}</Button>
        </fieldset>
      ))}
      <Button variant="secondary" onClick={() => onChange([...gaps, { from: '', to: null }])}><Icon name="plus" />{text.addGap}</Button>
    </section>
  );
}
