import type { Finding } from './finding';
import { endsLikeASurname, endsLikeFrench, isDoubtfulFirstName, isEverydayWord, isKnownName, isPlaceholder, isSpeltUnlikeFrench, isSurname, looksLikeAName, opensASurname } from './name-likeness';
import { endOfName } from './name-extent';
import { verbsAfterAName } from './words/lexicon';
import type { Word } from './words-of';

/** What announces a name, and how much it proves. */
type Evidence = 'TITLE' | 'NAMER' | 'LABEL' | 'TAG' | 'FAMILY' | 'KIN';

const EVIDENCE: Readonly<Record<Evidence, readonly string[]>> = {
  TITLE: ['mr', 'mme', 'mlle', 'melle', 'mmes', 'mlles', 'monsieur', 'madame', 'mademoiselle', 'messieurs', 'mesdames', 'dr', 'docteur', 'maitre'],
  NAMER: ['appelle', 'appelait', 'appele', 'appelee', 'nomme', 'nommee', 'prenomme', 'prenommee', 'denomme', 'denommee', 'epouse', 'nee', 'veuve', 'alias'],
  LABEL: ['nom', 'prenom', 'prenoms', 'patronyme'],
  TAG: ['usage', 'naissance', 'complet', 'beneficiaire', 'usager', 'usagere', 'personne', 'contact', 'objet'],
  FAMILY: ['famille', 'epoux', 'consorts'],
  KIN: ['fratrie', 'enfant', 'enfants', 'jeune', 'freres', 'soeurs', 'couple', 'petit', 'petite', 'fils', 'fille', 'frere', 'soeur', 'conjoint', 'conjointe', 'mari'],
};
const EVIDENCE_OF: ReadonlyMap<string, Evidence> = new Map(
  (Object.keys(EVIDENCE) as Evidence[]).flatMap((evidence) => EVIDENCE[evidence].map((word): [string, Evidence] => [word, evidence])));

/** What may stand between the announcement and the name. */
const GAPS: Readonly<Record<Evidence, RegExp>> = {
  TITLE: /^\.?[ \n]{0,3}(?:[dnm]')?$/i,
  NAMER: /^(?:\(e\))?[ \n]{1,2}(?:[:"«] ?)?$/,
  LABEL: /^(?:\(s\))?(?: {0,2}[:=] {0,2}| )$/,
  TAG: /^ {0,2}[:=] {0,2}$/,
  FAMILY: /^ {0,2}(?:[:"«] ?| )$/,
  KIN: /^,? {1,2}$/,
};

/** « Mme Diallo », « monsieur konaté », « la famille Haddad », « il s'appelle Ali », « Nom : TRAORE ». */
export function findNamedPersons(words: readonly Word[], text: string): Finding[] {
  return words.flatMap((word, index): Finding[] => {
    const evidence = evidenceOf(word, text);
    if (evidence === undefined || !isNear(word, words[index + 1], text, GAPS[evidence])) return [];
    const name = nameAt(words, index + 1, text, evidence === 'TITLE' || evidence === 'LABEL');
    const first = words[name];
    if (first === undefined || !isName(first, words[name + 1], evidence)) return [];
    const start = words[index + 1]?.start ?? first.start;
    // « n'diaye »: what looked like an elision is part of the name.
    return [{ kind: 'NAMED_PERSON', start: text.charAt(start - 1) === "'" ? start - 2 : start, end: endOfName(words, name) }];
  });
}

function evidenceOf({ lower, letters, end }: Word, text: string): Evidence | undefined {
  if (lower === 'm') return letters !== 'LOWER' || text.charAt(end) === '.' ? 'TITLE' : undefined;
  if (lower === 'mm') return letters === 'UPPER' ? 'TITLE' : undefined;
  // « nommé·e » is folded to « nomme-e »: the inclusive ending is dropped.
  return EVIDENCE_OF.get(lower.replace(/-e$/, ''));
}

function isNear(before: Word, word: Word | undefined, text: string, gap: RegExp): boolean {
  return word !== undefined && word.start - before.end <= 12 && word.start > before.end && gap.test(text.slice(before.end, word.start));
}

/** Skips initials and particles before the name itself: « M. A. Diallo », « Mme El Idrissi », « au nom de Bah ». */
function nameAt(words: readonly Word[], from: number, text: string, nobiliary: boolean): number {
  let at = from;
  for (let next = words[at + 1]; at < from + 3 && next !== undefined; next = words[at + 1]) {
    const word = words[at];
    if (word === undefined) break;
    const opens = next.follows && ((opensASurname(word) && !isEverydayWord(next)) || (nobiliary && word.lower === 'de' && looksLikeAName(next)));
    if (!opens && !isInitial(word, next, text)) break;
    at += 1;
  }
  return at;
}

function isInitial(word: Word, next: Word, text: string): boolean {
  return word.end - word.start === 1 && word.letters !== 'LOWER' && next.letters !== 'LOWER' && !isPlaceholder(next)
    && next.start - word.end < 3 && /^\.? ?$/.test(text.slice(word.end, next.start));
}

function isName(word: Word, next: Word | undefined, evidence: Evidence): boolean {
  if (isPlaceholder(word)) return false;
  // « Mme Petit » is somebody; « mme petit » hardly.
  if (isEverydayWord(word)) return evidence === 'TITLE' && word.letters !== 'LOWER' && !word.shouted && isSurname(word);
  const known = isKnownName(word) || isDoubtfulFirstName(word);
  switch (evidence) {
    case 'KIN': return isKnownName(word) && (word.letters !== 'LOWER' || isSpeltUnlikeFrench(word));
    case 'FAMILY': return known || (looksLikeAName(word) && word.letters === 'CAPITAL') || isSpeltUnlikeFrench(word);
    case 'TAG': return isKnownName(word) && isFollowedByName(next);
    case 'LABEL':
    case 'NAMER': return known || looksLikeAName(word) || isSpeltUnlikeFrench(word);
    case 'TITLE': return known || looksLikeAName(word) || isSpeltUnlikeFrench(word) || endsLikeASurname(word) || (!endsLikeFrench(word) && isFollowedByVerb(next));
  }
}

function isFollowedByVerb(next: Word | undefined): boolean {
  return next !== undefined && next.follows && verbsAfterAName().has(next.lower);
}

function isFollowedByName(next: Word | undefined): boolean {
  return next === undefined || !next.follows || looksLikeAName(next) || isKnownName(next);
}
