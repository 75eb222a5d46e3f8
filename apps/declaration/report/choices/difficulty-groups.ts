import type { VocabularyTerm } from '@vigie/contracts';
import type { ChoiceGroup } from '@vigie/ui';
import { plain } from '../site/search-sites';
import type { SplitChoice } from './frequent-first';

const choices = (terms: readonly VocabularyTerm[]) => terms.map(({ code, label }) => ({ value: code, label }));

/** The terms whose label holds every word typed. */
export function searchTerms(terms: readonly VocabularyTerm[], typed: string): readonly VocabularyTerm[] {
  const words = plain(typed).split(' ').filter(Boolean);
  return words.length === 0 ? [] : terms.filter(({ label }) => words.every((word) => plain(label).includes(word)));
}

interface Shown {
  readonly split: SplitChoice<VocabularyTerm>;
  readonly groups: readonly VocabularyTerm[];
  /** Codes that stay in sight among the others. */
  readonly kept: readonly string[];
  readonly all: boolean;
  readonly words: { readonly frequent: string; readonly chosen: string };
}

/** The frequent ones, then what was chosen among the others, or all of those by group. */
export function difficultyGroups({ split: { first, others }, groups, kept, all, words }: Shown): ChoiceGroup[] {
  const frequent = { label: words.frequent, choices: choices(first) };
  if (!all) {
    const alsoShown = others.filter(({ code }) => kept.includes(code));
    return alsoShown.length > 0 ? [frequent, { label: words.chosen, choices: choices(alsoShown) }] : [frequent];
  }
  const byGroup = groups.map(({ code, label }) => ({ label, choices: choices(others.filter((term) => term.group === code)) }));
  const known = new Set(groups.map(({ code }) => code));
  const ungrouped = choices(others.filter(({ group }) => group == null || !known.has(group)));
  return [frequent, ...byGroup, { label: words.chosen, choices: ungrouped }].filter((group) => group.choices.length > 0);
}
