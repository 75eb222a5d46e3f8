export interface Term {
  readonly code: string;
  readonly label: string;
  readonly group: string | null;
  readonly retiredInVersion: number | null;
}

export interface NewTerm {
  readonly vocabulary: string;
  readonly code: string;
  readonly label: string;
  readonly group: string | null;
}

/** What the next version will change; nothing until it is published. */
export interface NextVersion {
  readonly add: readonly NewTerm[];
  readonly retire: readonly { readonly vocabulary: string; readonly code: string }[];
}

export const NO_CHANGE: NextVersion = { add: [], retire: [] };

export type TermState = 'IN_USE' | 'RETIRED' | 'TO_ADD' | 'TO_RETIRE';
export type DraftTerm = Term & { readonly state: TermState };

export type NewTermFault = 'CODE_WRONG' | 'CODE_TAKEN' | 'LABEL_MISSING';

const CODE = /^[A-Z][A-Z0-9_]{1,47}$/;

/** A code is taken for good, even by a term retired since. */
export function newTermFaults(term: NewTerm, terms: readonly Term[], next: NextVersion): readonly NewTermFault[] {
  const taken = terms.some(({ code }) => code === term.code) || next.add.some(({ vocabulary, code }) => vocabulary === term.vocabulary && code === term.code);
  const faults: NewTermFault[] = [];
  if (!CODE.test(term.code)) faults.push('CODE_WRONG');
  else if (taken) faults.push('CODE_TAKEN');
  if (term.label.trim() === '') faults.push('LABEL_MISSING');
  return faults;
}

export const addTerm = (next: NextVersion, term: NewTerm): NextVersion => ({ ...next, add: [...next.add, { ...term, label: term.label.trim() }] });

export const dropTerm = (next: NextVersion, vocabulary: string, code: string): NextVersion => ({ ...next, add: next.add.filter((term) => !(term.vocabulary === vocabulary && term.code === code)) });

/** Retires a term that is in use, or keeps it after all. */
export function toggleRetirement(next: NextVersion, vocabulary: string, code: string): NextVersion {
  const others = next.retire.filter((term) => !(term.vocabulary === vocabulary && term.code === code));
  return { ...next, retire: others.length < next.retire.length ? others : [...next.retire, { vocabulary, code }] };
}

/** The terms of a vocabulary as they would stand, in form order, new ones last. */
export function draftTerms(vocabulary: string, terms: readonly Term[], next: NextVersion): readonly DraftTerm[] {
  const retiring = new Set(next.retire.filter((term) => term.vocabulary === vocabulary).map(({ code }) => code));
  const stateOf = (term: Term): TermState => (term.retiredInVersion !== null ? 'RETIRED' : retiring.has(term.code) ? 'TO_RETIRE' : 'IN_USE');
  const added = next.add.filter((term) => term.vocabulary === vocabulary);
  return [
    ...terms.map((term) => ({ ...term, state: stateOf(term) })),
    ...added.map(({ code, label, group }) => ({ code, label, group, retiredInVersion: null, state: 'TO_ADD' as const })),
  ];
}

export const countChanges = ({ add, retire }: NextVersion): number => add.length + retire.length;
