import { VOCABULARIES, type VocabularyName } from '@vigie/reference';
import type { FormVocabularies, VocabularyTerm } from '@vigie/contracts';
import { text } from './messages.fr';
import { typesetText } from '../../shell/typeset';

/** What the form is coded with, and the groups its difficulties stand in. */
export type ReportVocabularies = FormVocabularies & { readonly difficultyGroups: readonly VocabularyTerm[] };

const NAMES = [
  'audiences', 'stayDocuments', 'difficulties', 'difficultyGroups', 'rightsLost', 'ruptureBodies', 'ruptureStates', 'causalities', 'recourseOutcomes',
] as const satisfies readonly VocabularyName[];

type Source = Readonly<Partial<Record<VocabularyName, readonly VocabularyTerm[]>>>;

/**
 * The vocabularies a form shows, labels set in French typography. What the server has not said is taken from
 * the version this page was built with, so that a form opens without waiting for the network.
 */
export function reportVocabularies(served: Source = {}): ReportVocabularies {
  const entries = NAMES.map((name) => {
    const terms: readonly VocabularyTerm[] = served[name]?.length ? served[name] : VOCABULARIES[name];
    return [name, terms.map((term) => ({ ...term, label: typesetText(term.label) }))] as const;
  });
  return Object.fromEntries(entries) as unknown as ReportVocabularies;
}

/** The terms that may still be chosen. A retired one stays in sight, named as such, while it is the answer of an older draft: it can only be let go. */
export const offered = (terms: readonly VocabularyTerm[], chosen: readonly (string | null)[] = []): readonly VocabularyTerm[] =>
  terms.flatMap((term) => {
    if (term.retiredInVersion == null) return [term];
    return chosen.includes(term.code) ? [{ ...term, label: text.noLonger(term.label) }] : [];
  });

/** The label of a code; a code we do not know reads as it is. */
export const labelIn = (terms: readonly VocabularyTerm[], code: string | null | undefined): string =>
  terms.find((term) => term.code === code)?.label ?? code ?? '';

/** A label without what it says in parentheses, once the choice is made. */
export const shortLabel = (label: string): string => label.replace(/ \(.*\)$/, '');
