import { useState } from 'react';
import { RadioCards, type Choice, type FieldProps } from '@vigie/ui';
import { Icon } from './icon';
import { useEverChosen } from './use-ever-chosen';
import './reveal.css';

/** A question whose usual answers are shown, the others one tap away. An answer among the others stays in sight. */
export function FrequentCards({ first, others, value, onChange, othersLabel, fewerLabel, ...field }: FieldProps & {
  readonly first: readonly Choice[]; readonly others: readonly Choice[];
  readonly value: string | null; readonly onChange: (value: string) => void;
  /** « Voir les 4 autres situations ». */
  readonly othersLabel: string; readonly fewerLabel: string;
}) {
  const [all, setAll] = useState(false);
  const everChosen = useEverChosen(value === null ? [] : [value]);
  const kept = others.filter((choice) => everChosen.includes(choice.value));
  return (
    <div className="reveal">
      <RadioCards {...field} choices={[...first, ...(all ? others : kept)]} value={value} onChange={onChange} />
      {others.length > kept.length && <RevealButton open={all} onToggle={() => setAll(!all)} label={all ? fewerLabel : othersLabel} />}
    </div>
  );
}

export function RevealButton({ open, onToggle, label }: { readonly open: boolean; readonly onToggle: () => void; readonly label: string }) {
  return (
    <button type="button" className="reveal-button" aria-expanded={open} onClick={onToggle}>
      <Icon name={open ? 'up' : 'down'} />{label}
    </button>
  );
}
