import { useId, type ReactNode } from 'react';
import { FieldGroup, type FieldProps } from './field';
import styles from './choices.module.css';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** One choice among a few, each a card as wide as the screen. */
export function RadioCards({ choices, value, onChange, name, columns = 1, ...field }: FieldProps & {
  readonly choices: readonly Choice[]; readonly value: string | null; readonly onChange: (value: string) => void;
  readonly name?: string; readonly columns?: 1 | 2 | 3;
}) {
  const own = useId();
  return (
    <FieldGroup {...field}>
      <div className={styles.cards} data-columns={columns}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.card}>
            <input type="radio" name={name ?? own} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <ChoiceText {...choice} />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any number of choices, as chips that wrap; grouped under headings where groups are given. */
export function CheckboxChips({ groups, values, onChange, ...field }: FieldProps & {
  readonly groups: readonly ChoiceGroup[] | readonly Choice[]; readonly values: readonly string[]; readonly onChange: (values: string[]) => void;
}) {
  const toggle = (value: string) => onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  const chips = (choices: readonly Choice[]) => (
    <div className={styles.chips}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.chip}>
          <input type="checkbox" value={choice.value} checked={values.includes(choice.value)} onChange={() => toggle(choice.value)} />
          <ChoiceText {...choice} />
        </label>
      ))}
    </div>
  );
  return (
    <FieldGroup {...field}>
      {isGrouped(groups)
        ? groups.map((group) => <ChipGroup key={group.label} label={group.label}>{chips(group.choices)}</ChipGroup>)
        : chips(groups)}
    </FieldGroup>
  );
}

/** A single yes or no, such as a consent. */
export function Checkbox({ label, hint, checked, onChange, id }: {
  readonly label: ReactNode; readonly hint?: ReactNode; readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly id?: string;
}) {
  return (
    <label className={styles.card}>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <ChoiceText label={label} hint={hint} />
    </label>
  );
}

const ChoiceText = ({ label, hint }: Pick<Choice, 'label' | 'hint'>) => (
  <span className={styles.text}>
    <span>{label}</span>
    {hint && <span className={styles.hint}>{hint}</span>}
  </span>
);

function ChipGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.subgroup}>
      <p id={id} className={styles.heading}>{label}</p>
      {children}
    </div>
  );
}

function isGrouped(list: readonly ChoiceGroup[] | readonly Choice[]): list is readonly ChoiceGroup[] {
  return list.some((entry) => 'choices' in entry);
}
