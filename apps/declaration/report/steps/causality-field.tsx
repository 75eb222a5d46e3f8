import { RadioChips } from '../../controls/radio-chips';
import { fieldId } from '../checking/screen-of-path';
import { offered } from '../choices/vocabularies';
import { text } from '../messages.fr';
import { useReport } from '../report-context';

/** How sure it is that the ANEF caused it: a word each, and what the chosen one means. */
export function CausalityField() {
  const { draft, change, errorOf, vocabularies } = useReport();
  const terms = offered(vocabularies.causalities, [draft.causality]).map(({ code, label }) => ({ code, ...splitLabel(label) }));
  return (
    <RadioChips
      id={fieldId('causality')} label={text.attempts.causality} hint={terms.find(({ code }) => code === draft.causality)?.meaning} error={errorOf('causality')}
      chips={terms.map(({ code, word }) => ({ value: code, label: word }))} value={draft.causality} onChange={(causality) => change({ causality })}
    />
  );
}

/** « Alléguée : la personne ou l'équipe l'attribue à l'ANEF »: the word, then what it means. */
export function splitLabel(label: string): { readonly word: string; readonly meaning: string } {
  const [word = label, ...meaning] = label.split(/\s:\s/);
  const said = meaning.join(' : ');
  return { word, meaning: said && `${said.charAt(0).toUpperCase()}${said.slice(1)}.` };
}
