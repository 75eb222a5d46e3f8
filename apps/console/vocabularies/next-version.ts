export interface Term {
  readonly code: string;
  readonly label: string;
  readonly group: string | null;
  readonly sector: string | null;
  readonly retiredInVersion: number | null;
}

/** One change of the next version, as the API takes it; `label` for ADD and RELABEL. */
export type Change =
  | { readonly action: 'ADD'; readonly vocabulary: string; readonly code: string; readonly label: string; readonly group: string | null; readonly sector: string | null }
  | { readonly action: 'RELABEL'; readonly vocabulary: string; readonly code: string; readonly label: string }
  | { readonly action: 'RETIRE'; readonly vocabulary: string; readonly code: string };

/** What the next version will change, one change a term at most; nothing until it is published. */
export type NextVersion = readonly Change[];

export type NewTerm = Extract<Change, { action: 'ADD' }>;
export type TermState = 'IN_USE' | 'RETIRED' | 'TO_ADD' | 'TO_RELABEL' | 'TO_RETIRE';
export type DraftTerm = Term & { readonly state: TermState };
export type NewTermFault = 'CODE_WRONG' | 'CODE_TAKEN' | 'LABEL_MISSING';

const CODE = /^[A-Z][A-Z0-9_]{1,47}$/;

const isAbout = (vocabulary: string, code: string) => (change: Change) => change.vocabulary === vocabulary && change.code === code;

/** A code is taken for good, even by a term retired since. */
export function newTermFaults(term: NewTerm, terms: readonly Term[], next: NextVersion): readonly NewTermFault[] {
  const taken = terms.some(({ code }) => code === term.code) || next.some(isAbout(term.vocabulary, term.code));
  const faults: NewTermFault[] = [];
  if (!CODE.test(term.code)) faults.push('CODE_WRONG');
  else if (taken) faults.push('CODE_TAKEN');
  if (term.label.trim() === '') faults.push('LABEL_MISSING');
  return faults;
}

/** Puts a change in place of the one there was for that term. */
export const withChange = (next: NextVersion, change: Change): NextVersion => [...withoutChange(next, change.vocabulary, change.code), change];

export const withoutChange = (next: NextVersion, vocabulary: string, code: string): NextVersion => next.filter((change) => !isAbout(vocabulary, code)(change));

/** The terms of a vocabulary as they would stand, in form order, new ones last. */
export function draftTerms(vocabulary: string, terms: readonly Term[], next: NextVersion): readonly DraftTerm[] {
  const added = next.filter((change): change is NewTerm => change.action === 'ADD' && change.vocabulary === vocabulary);
  return [
    ...terms.map((term) => draftTerm(term, next.find(isAbout(vocabulary, term.code)))),
    ...added.map(({ code, label, group, sector }) => ({ code, label, group, sector, retiredInVersion: null, state: 'TO_ADD' as const })),
  ];
}

function draftTerm(term: Term, change: Change | undefined): DraftTerm {
  if (term.retiredInVersion !== null) return { ...term, state: 'RETIRED' };
  switch (change?.action) {
    case 'RETIRE': return { ...term, state: 'TO_RETIRE' };
    case 'RELABEL': return { ...term, label: change.label, state: 'TO_RELABEL' };
    default: return { ...term, state: 'IN_USE' };
  }
}
