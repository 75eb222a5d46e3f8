import type { FormVocabularies, VocabularyTerm } from '@vigie/contracts';
import { likeness, plain, wordsIn } from './plain';
import { VALUE_WORDS } from './value-words.fr';

export interface CodeInWords {
  readonly code: string;
  /** LABEL: by its code, its label or a known word for it. LIKENESS: by words in common, to be looked at. */
  readonly by: 'LABEL' | 'LIKENESS';
}

/** Under this, two texts only happen to share a word. */
const ALIKE = 0.6;

interface Lexicon { readonly exact: ReadonlyMap<string, string>; readonly labels: readonly { readonly code: string; readonly words: readonly string[] }[] }

const lexicons = new WeakMap<readonly VocabularyTerm[], Lexicon>();

/** The term that a text means, or null. Terms that are no longer in use are not proposed. */
export function codeInWords(text: string, terms: readonly VocabularyTerm[]): CodeInWords | null {
  const lexicon = lexiconOf(terms);
  const exact = lexicon.exact.get(plain(text));
  if (exact !== undefined) return { code: exact, by: 'LABEL' };
  const words = wordsIn(text);
  const best = lexicon.labels.map(({ code, words: label }) => ({ code, score: likeness(words, label) })).reduce((a, b) => (b.score > a.score ? b : a), { code: '', score: 0 });
  return best.score >= ALIKE ? { code: best.code, by: 'LIKENESS' } : null;
}

function lexiconOf(terms: readonly VocabularyTerm[]): Lexicon {
  const known = lexicons.get(terms);
  if (known) return known;
  const inUse = terms.filter(({ retiredInVersion }) => retiredInVersion == null);
  const exact = new Map<string, string>();
  const add = (words: string, code: string) => { if (!exact.has(plain(words))) exact.set(plain(words), code); };
  for (const { code } of inUse) add(code, code);
  for (const { code, label } of inUse) [label, label.replace(/\([^)]*\)/g, ''), label.split(':')[0]!, ...(/\((\w{2,5})\)/.exec(label)?.slice(1) ?? [])].forEach((words) => add(words, code));
  const synonyms = synonymsFor(inUse);
  for (const { code } of inUse) (synonyms[code] ?? []).forEach((words) => add(words, code));
  const lexicon = { exact, labels: inUse.flatMap(({ code, label }) => [label, ...(synonyms[code] ?? [])].map((words) => ({ code, words: wordsIn(words) }))) };
  lexicons.set(terms, lexicon);
  return lexicon;
}

/** The vocabulary is known by its codes: that whose synonyms share the most with the terms. */
function synonymsFor(terms: readonly VocabularyTerm[]): Readonly<Record<string, readonly string[]>> {
  const codes = new Set(terms.map(({ code }) => code));
  const shared = (name: keyof FormVocabularies) => Object.keys(VALUE_WORDS[name] ?? {}).filter((code) => codes.has(code)).length / Object.keys(VALUE_WORDS[name] ?? {}).length;
  const names = Object.keys(VALUE_WORDS) as (keyof FormVocabularies)[];
  const best = names.reduce((a, b) => (shared(b) > shared(a) ? b : a));
  return shared(best) > 0.5 ? VALUE_WORDS[best] ?? {} : {};
}
