import { useState } from 'react';
import { DateField, SelectField, TextField } from '@vigie/ui';
import { EARLIEST_DAY } from '@vigie/contracts';
import { RadioChips } from '../../controls/radio-chips';
import { RevealButton } from '../../controls/reveal';
import { fieldId } from '../checking/screen-of-path';
import { labelIn, offered, shortLabel } from '../choices/vocabularies';
import type { RuptureDraft } from '../draft/report-draft';
import { text } from '../messages.fr';
import { useReport } from '../report-context';
import { ruptureSummary } from './rupture-summary';

interface RuptureCardProps {
  readonly rupture: RuptureDraft;
  readonly index: number;
  readonly onChange: (patch: Partial<RuptureDraft>) => void;
}

/** What became of one right: one tap for its state, the rest already filled in as usual and one tap away. */
export function RuptureCard({ rupture, index, onChange }: RuptureCardProps) {
  const { vocabularies, errorOf } = useReport();
  const [opened, setOpened] = useState(false);
  const wrong = ['body', 'since', 'until', 'amountLost'].some((field) => errorOf(`ruptures.${index}.${field}`));
  const detailed = opened || wrong;
  const label = shortLabel(labelIn(vocabularies.rightsLost, rupture.right));
  return (
    <section className="rupture" aria-label={label}>
      <RadioChips
        id={fieldId(`ruptures.${index}.state`)} label={label} error={errorOf(`ruptures.${index}.state`) ?? errorOf(`ruptures.${index}.right`) ?? errorOf(`ruptures.${index}`)}
        chips={offered(vocabularies.ruptureStates, [rupture.state]).map((term) => ({ value: term.code, label: term.label }))}
        value={rupture.state} onChange={(state) => onChange({ state })}
      />
      {!detailed && <p className="rupture-summary">{ruptureSummary(rupture, labelIn(vocabularies.ruptureBodies, rupture.body))}</p>}
      <RevealButton open={detailed} onToggle={() => setOpened(!detailed)} label={detailed ? text.losses.fewerDetails : text.losses.details} />
      {detailed && <RuptureDetails rupture={rupture} index={index} onChange={onChange} />}
    </section>
  );
}

function RuptureDetails({ rupture, index, onChange }: RuptureCardProps) {
  const { vocabularies, errorOf, today } = useReport();
  const path = (field: string) => `ruptures.${index}.${field}`;
  return (
    <div className="rupture-details">
      <SelectField id={fieldId(path('body'))} label={text.losses.body} error={errorOf(path('body'))} value={rupture.body ?? ''} onChange={(event) => onChange({ body: event.target.value || null })}>
        <option value="">{text.losses.bodyUnknown}</option>
        {offered(vocabularies.ruptureBodies, [rupture.body]).map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
      </SelectField>
      <DateField
        id={fieldId(path('since'))} label={text.losses.since} hint={text.losses.sinceHint} error={errorOf(path('since'))}
        value={rupture.since ?? ''} onChange={(day) => onChange({ since: day || null })} min={EARLIEST_DAY} max={today}
      />
      <DateField
        id={fieldId(path('until'))} label={text.losses.until} hint={text.losses.untilHint} error={errorOf(path('until'))}
        value={rupture.until ?? ''} onChange={(day) => onChange({ until: day || null })} min={EARLIEST_DAY} max={today}
      />
      <TextField
        id={fieldId(path('amountLost'))} label={text.losses.amount} optional narrow inputMode="decimal" autoComplete="off" error={errorOf(path('amountLost'))}
        value={rupture.amountLost} onChange={(event) => onChange({ amountLost: event.target.value })}
      />
    </div>
  );
}
