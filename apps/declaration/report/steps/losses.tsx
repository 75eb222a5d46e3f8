import { useState } from 'react';
import { Checkbox, CheckboxChips } from '@vigie/ui';
import { DEFAULT_RUPTURE_BODY } from '@vigie/reference';
import { RevealButton } from '../../controls/reveal';
import { useEverChosen } from '../../controls/use-ever-chosen';
import { fieldId } from '../checking/screen-of-path';
import { frequentFirst } from '../choices/frequent-first';
import { PREFERRED_RIGHTS } from '../choices/preferred';
import { offered } from '../choices/vocabularies';
import type { RuptureDraft } from '../draft/report-draft';
import { text } from '../messages.fr';
import { useReport } from '../report-context';
import { RuptureCard } from './rupture-card';
import './losses.css';

/** A right just chosen: its usual body, since the facts. Only its state is asked. */
const newRupture = (right: string): RuptureDraft => ({
  right, body: (DEFAULT_RUPTURE_BODY as Readonly<Record<string, string>>)[right] ?? null, state: null, since: null, until: null, amountLost: '',
});

/** What was lost: rights as chips, and for each one what became of it. */
export function Losses() {
  const { draft, change, errorOf, vocabularies, seen } = useReport();
  const [all, setAll] = useState(false);
  const { ruptures } = draft;
  const chosen = ruptures.map(({ right }) => right);
  const kept = useEverChosen(chosen);
  const { first, others } = frequentFirst(offered(vocabularies.rightsLost, chosen), PREFERRED_RIGHTS, seen.flatMap(({ rights }) => rights), 6);
  const shown = [...first, ...(all ? others : others.filter(({ code }) => kept.includes(code)))];

  const choose = (rights: string[]) => change({
    nothingLost: false,
    ruptures: rights.map((right) => ruptures.find((rupture) => rupture.right === right) ?? newRupture(right)),
  });
  const replace = (index: number, patch: Partial<RuptureDraft>) =>
    change({ ruptures: ruptures.map((rupture, at) => (at === index ? { ...rupture, ...patch } : rupture)) });

  return (
    <>
      <div className="reveal">
        <CheckboxChips
          id={fieldId('ruptures')} label={text.losses.legend} error={errorOf('ruptures')} values={chosen} onChange={choose}
          groups={shown.map(({ code, label }) => ({ value: code, label }))}
        />
        {(all || others.length > shown.length - first.length) && <RevealButton open={all} onToggle={() => setAll(!all)} label={all ? text.fewer : text.other(others.length, text.losses.otherRights)} />}
      </div>
      {ruptures.length === 0
        ? <Checkbox label={text.losses.nothing} checked={draft.nothingLost} onChange={(nothingLost) => change({ nothingLost })} />
        : <ol className="ruptures">{ruptures.map((rupture, index) => <li key={rupture.right}><RuptureCard rupture={rupture} index={index} onChange={(patch) => replace(index, patch)} /></li>)}</ol>}
    </>
  );
}
