import type { VocabularyName } from '@vigie/reference';
import { VOCABULARY_NAMES, type CurrentTerm, type PublishedVocabularies } from '../vocabularies/read-vocabularies';

export interface VocabularyChange {
  readonly action: 'ADD' | 'RELABEL' | 'RETIRE';
  readonly vocabulary: string;
  readonly code: string;
  readonly label?: string | null;
  readonly group?: string | null;
  readonly sector?: string | null;
}

export type ChangeFault =
  | 'NOTHING_TO_PUBLISH' | 'UNKNOWN_VOCABULARY' | 'FIXED_VOCABULARY' | 'BAD_CODE' | 'CODE_TAKEN' | 'CODE_RETIRED' | 'UNKNOWN_TERM'
  | 'BAD_LABEL' | 'SAME_LABEL' | 'LABEL_TAKEN' | 'BAD_GROUP' | 'BAD_SECTOR' | 'LAST_TERM' | 'GROUP_IN_USE' | 'TOUCHED_TWICE';

/** What is wrong with one change: its place in the list, the argument to mend. */
export interface ChangeError {
  readonly index: number;
  readonly field: 'vocabulary' | 'code' | 'label' | 'group' | 'sector';
  readonly fault: ChangeFault;
}

export interface PlannedTerm {
  readonly vocabulary: VocabularyName;
  readonly code: string;
  readonly label: string;
  readonly group: string | null;
  readonly sector: string | null;
}

export interface ChangePlan {
  /** Rows to close: retired terms, and the old wording of relabelled ones. */
  readonly close: readonly Pick<PlannedTerm, 'vocabulary' | 'code'>[];
  /** Rows to open: added terms, and the new wording of relabelled ones. */
  readonly open: readonly PlannedTerm[];
}

/** The rules of the product are written for these terms: other words may name them, no other term may join them. */
const FIXED: readonly VocabularyName[] = ['causalities', 'ruptureStates', 'recourseChannels', 'recourseMeans', 'sectors'];

/** Whether staff may add and retire terms. */
export function isExtensible(vocabulary: VocabularyName): boolean {
  return !FIXED.includes(vocabulary);
}

/** Where a term's group or sector comes from. */
const GROUPED_BY: Partial<Record<VocabularyName, VocabularyName>> = { difficulties: 'difficultyGroups', recourseOutcomes: 'recourseChannels' };
const SECTORED_BY: Partial<Record<VocabularyName, VocabularyName>> = { structureTypes: 'sectors' };

const CODE = /^[A-Z][A-Z0-9_]{1,47}$/;
const LONGEST_LABEL = 160;

/** Judges changes against the vocabularies in force, all together: one fault and none of them is published. */
export function planChanges(current: PublishedVocabularies, changes: readonly VocabularyChange[]): { readonly plan: ChangePlan } | { readonly errors: readonly ChangeError[] } {
  if (changes.length === 0) return { errors: [{ index: 0, field: 'code', fault: 'NOTHING_TO_PUBLISH' }] };
  const known = changes.map((change) => ({ ...change, name: VOCABULARY_NAMES.find((name) => name === change.vocabulary), label: change.label?.trim().replace(/\s+/g, ' ') ?? '' }));
  const errors: ChangeError[] = [];
  const close: ChangePlan['close'][number][] = [];
  const open: PlannedTerm[] = [];
  known.forEach(({ name, ...change }, index) => {
    const fault = name ? faultOf({ current, changes: known, change, name, index }) : ({ field: 'vocabulary', fault: 'UNKNOWN_VOCABULARY' } as const);
    if (fault || !name) return void (fault && errors.push({ index, ...fault }));
    const term = current.vocabularies[name].find(({ code }) => code === change.code);
    if (change.action !== 'ADD') close.push({ vocabulary: name, code: change.code });
    if (change.action === 'ADD') open.push({ vocabulary: name, code: change.code, label: change.label, group: change.group ?? null, sector: change.sector ?? null });
    if (change.action === 'RELABEL' && term) open.push({ vocabulary: name, code: change.code, label: change.label, group: term.group, sector: term.sector });
  });
  return errors.length > 0 ? { errors } : { plan: { close, open } };
}

interface Judged {
  readonly current: PublishedVocabularies;
  readonly changes: readonly VocabularyChange[];
  readonly change: VocabularyChange & { readonly label: string };
  readonly name: VocabularyName;
  readonly index: number;
}

type Fault = Omit<ChangeError, 'index'> | null;

function faultOf(judged: Judged): Fault {
  const { changes, change, name, index } = judged;
  if (change.action !== 'RELABEL' && !isExtensible(name)) return { field: 'vocabulary', fault: 'FIXED_VOCABULARY' };
  if (changes.slice(0, index).some((other) => other.vocabulary === change.vocabulary && other.code === change.code)) return { field: 'code', fault: 'TOUCHED_TWICE' };
  switch (change.action) {
    case 'ADD': return faultOfAddition(judged) ?? faultOfLabel(judged);
    case 'RELABEL': return termInUse(judged) ? faultOfLabel(judged) : { field: 'code', fault: 'UNKNOWN_TERM' };
    case 'RETIRE': return faultOfRetirement(judged);
  }
}

function faultOfAddition({ current, change, name }: Judged): Fault {
  if (!CODE.test(change.code)) return { field: 'code', fault: 'BAD_CODE' };
  const namesake = current.vocabularies[name].find(({ code }) => code === change.code);
  if (namesake) return { field: 'code', fault: namesake.retiredInVersion === null ? 'CODE_TAKEN' : 'CODE_RETIRED' };
  if (!belongs(current, GROUPED_BY[name], change.group)) return { field: 'group', fault: 'BAD_GROUP' };
  return belongs(current, SECTORED_BY[name], change.sector) ? null : { field: 'sector', fault: 'BAD_SECTOR' };
}

function faultOfLabel({ current, changes, change, name }: Judged): Fault {
  if (change.label.length === 0 || change.label.length > LONGEST_LABEL || /[\p{Cc}<>]/u.test(change.label)) return { field: 'label', fault: 'BAD_LABEL' };
  const same = (label: string) => label.localeCompare(change.label, 'fr', { sensitivity: 'accent' }) === 0;
  const own = current.vocabularies[name].find(({ code }) => code === change.code);
  if (change.action === 'RELABEL' && own?.label === change.label) return { field: 'label', fault: 'SAME_LABEL' };
  const others = inUse(current, name).filter(({ code }) => !changes.some((other) => other.vocabulary === name && other.code === code));
  const alsoChanged = changes.filter((other) => other.vocabulary === name && other.action !== 'RETIRE' && other.code !== change.code);
  return [...others, ...alsoChanged].some(({ label }) => same(label ?? '')) ? { field: 'label', fault: 'LABEL_TAKEN' } : null;
}

function faultOfRetirement(judged: Judged): Fault {
  const { current, changes, change, name } = judged;
  if (!termInUse(judged)) return { field: 'code', fault: 'UNKNOWN_TERM' };
  const retiring = (vocabulary: string, code: string) => changes.some((other) => other.action === 'RETIRE' && other.vocabulary === vocabulary && other.code === code);
  if (inUse(current, name).every(({ code }) => retiring(name, code))) return { field: 'code', fault: 'LAST_TERM' };
  const members = (Object.entries(GROUPED_BY) as [VocabularyName, VocabularyName][])
    .filter(([, groups]) => groups === name)
    .flatMap(([vocabulary]) => inUse(current, vocabulary).filter(({ group, code }) => group === change.code && !retiring(vocabulary, code)));
  return members.length > 0 ? { field: 'code', fault: 'GROUP_IN_USE' } : null;
}

function termInUse({ current, change, name }: Judged): boolean {
  return inUse(current, name).some(({ code }) => code === change.code);
}

function inUse(current: PublishedVocabularies, name: VocabularyName): readonly CurrentTerm[] {
  return current.vocabularies[name].filter(({ retiredInVersion }) => retiredInVersion === null);
}

/** A term has a group if, and only if, its vocabulary is grouped; the same for sectors. */
function belongs(current: PublishedVocabularies, kinds: VocabularyName | undefined, chosen: string | null | undefined): boolean {
  return kinds ? inUse(current, kinds).some(({ code }) => code === chosen) : chosen == null;
}
