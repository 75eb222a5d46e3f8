import { useState, type KeyboardEvent } from 'react';
import { CheckboxChips, TextField } from '@vigie/ui';
import { RevealButton } from '../../controls/reveal';
import { useEverChosen } from '../../controls/use-ever-chosen';
import { fieldId } from '../checking/screen-of-path';
import { difficultyGroups, searchTerms } from '../choices/difficulty-groups';
import { frequentFirst } from '../choices/frequent-first';
import { PREFERRED_DIFFICULTIES } from '../choices/preferred';
import { offered } from '../choices/vocabularies';
import { text } from '../messages.fr';
import { useReport } from '../report-context';

/** Enter in a search looks for something; it does not go on to the next step. */
const stayOnEnter = (event: KeyboardEvent) => { if (event.key === 'Enter') event.preventDefault(); };

/** What went wrong: one or more difficulties, the usual ones first, the others by group or by search. */
export function Difficulties() {
  const { draft, change, errorOf, vocabularies, seen } = useReport();
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const terms = offered(vocabularies.difficulties, draft.difficulties);
  const split = frequentFirst(terms, PREFERRED_DIFFICULTIES, seen.flatMap(({ difficulties }) => difficulties), 6);
  const found = searchTerms(terms, typed);
  const kept = useEverChosen(draft.difficulties);
  const searching = typed.trim() !== '';
  const groups = searching
    ? [{ label: found.length === 0 ? text.difficulties.none : text.difficulties.found(found.length), choices: found.map(({ code, label }) => ({ value: code, label })) }]
    : difficultyGroups({ split, groups: vocabularies.difficultyGroups, kept, all, words: text.difficulties });
  // A search shows some chips only: those out of sight stay chosen.
  const shown = new Set(groups.flatMap(({ choices }) => choices.map(({ value }) => value)));
  const choose = (values: string[]) => change({ difficulties: [...draft.difficulties.filter((code) => !shown.has(code)), ...values.filter((code) => shown.has(code))] });
  const error = ['difficulties', ...draft.difficulties.map((_, index) => `difficulties.${index}`)].map(errorOf).find(Boolean) ?? null;
  return (
    <>
      {all && <TextField id="difficulty-search" label={text.difficulties.search} type="search" enterKeyHint="done" value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} onKeyDown={stayOnEnter} />}
      <div className="reveal">
        <CheckboxChips id={fieldId('difficulties')} label={text.difficulties.legend} error={error} groups={groups} values={draft.difficulties} onChange={choose} />
        {!searching && <RevealButton open={all} onToggle={() => setAll(!all)} label={all ? text.fewer : text.difficulties.more(split.others.length)} />}
      </div>
      <p role="status" className="chosen-count">{text.chosen(draft.difficulties.length)}</p>
    </>
  );
}
