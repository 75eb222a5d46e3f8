import { expect, it } from 'vitest';
import { VOCABULARIES, type VocabularyTerm } from '@vigie/reference';
import { VOCABULARY_NAMES, type PublishedVocabularies } from '../vocabularies/read-vocabularies';
import { planChanges, type VocabularyChange } from './plan-changes';

function inForce(retired: readonly string[] = []): PublishedVocabularies {
  const termsOf = (terms: readonly VocabularyTerm[]) => terms.map(({ code, label, group, sector }) => ({ code, label, group: group ?? null, sector: sector ?? null, retiredInVersion: retired.includes(code) ? 2 : null }));
  return { version: 2, vocabularies: Object.fromEntries(VOCABULARY_NAMES.map((name) => [name, termsOf(VOCABULARIES[name])])) as unknown as PublishedVocabularies['vocabularies'] };
}

const add = (vocabulary: string, code: string, more: Partial<VocabularyChange> = {}): VocabularyChange => ({ action: 'ADD', vocabulary, code, label: 'Un terme nouveau', ...more });
const relabel = (vocabulary: string, code: string, label: string): VocabularyChange => ({ action: 'RELABEL', vocabulary, code, label });
const retire = (vocabulary: string, code: string): VocabularyChange => ({ action: 'RETIRE', vocabulary, code });

function faults(changes: readonly VocabularyChange[], retired: readonly string[] = []) {
  const result = planChanges(inForce(retired), changes);
  return 'errors' in result ? result.errors.map(({ index, field, fault }) => `${index}.${field} ${fault}`) : [];
}

it('plans an addition, a new wording and a retirement together', () => {
  const result = planChanges(inForce(), [
    add('rightsLost', 'SCHOOL', { label: '  Inscription   scolaire ' }),
    add('difficulties', 'SMS_CODE', { group: 'TELESERVICE' }),
    relabel('causalities', 'ALLEGED', 'Allégué par la personne'),
    retire('rightsLost', 'MONEY_TRANSFER'),
  ]);
  expect(result).toEqual({
    plan: {
      close: [{ vocabulary: 'causalities', code: 'ALLEGED' }, { vocabulary: 'rightsLost', code: 'MONEY_TRANSFER' }],
      open: [
        { vocabulary: 'rightsLost', code: 'SCHOOL', label: 'Inscription scolaire', group: null, sector: null },
        { vocabulary: 'difficulties', code: 'SMS_CODE', label: 'Un terme nouveau', group: 'TELESERVICE', sector: null },
        { vocabulary: 'causalities', code: 'ALLEGED', label: 'Allégué par la personne', group: null, sector: null },
      ],
    },
  });
});

it.each<[string, VocabularyChange[], string[]]>([
  ['no change at all', [], ['0.code NOTHING_TO_PUBLISH']],
  ['an unknown vocabulary', [add('colours', 'RED')], ['0.vocabulary UNKNOWN_VOCABULARY']],
  ['a vocabulary named like a property of objects', [add('constructor', 'RED')], ['0.vocabulary UNKNOWN_VOCABULARY']],
  ['a term added to what the rules are written for', [add('causalities', 'GUESSED')], ['0.vocabulary FIXED_VOCABULARY']],
  ['a term taken from what the rules are written for', [retire('ruptureStates', 'LOST')], ['0.vocabulary FIXED_VOCABULARY']],
  ['a code in lower case', [add('rightsLost', 'school')], ['0.code BAD_CODE']],
  ['a code that is taken', [add('rightsLost', 'CAF')], ['0.code CODE_TAKEN']],
  ['the same code twice', [add('rightsLost', 'SCHOOL'), add('rightsLost', 'SCHOOL', { label: 'Autre' })], ['1.code TOUCHED_TWICE']],
  ['an unknown term', [relabel('rightsLost', 'NOTHING', 'Rien'), retire('rightsLost', 'NOTHING')], ['0.code UNKNOWN_TERM', '1.code TOUCHED_TWICE']],
  ['a label that is empty', [relabel('rightsLost', 'CAF', '  ')], ['0.label BAD_LABEL']],
  ['a label that is markup', [relabel('rightsLost', 'CAF', '<b>CAF</b>')], ['0.label BAD_LABEL']],
  ['a label too long', [relabel('rightsLost', 'CAF', 'x'.repeat(161))], ['0.label BAD_LABEL']],
  ['an unchanged label', [relabel('rightsLost', 'TAX', 'Déclaration de revenus')], ['0.label SAME_LABEL']],
  ['a label another term has', [add('rightsLost', 'TAXES', { label: 'déclaration de revenus' })], ['0.label LABEL_TAKEN']],
  ['two new terms with one label', [add('rightsLost', 'ONE'), add('rightsLost', 'TWO')], ['0.label LABEL_TAKEN', '1.label LABEL_TAKEN']],
  ['a difficulty without a group', [add('difficulties', 'SMS_CODE')], ['0.group BAD_GROUP']],
  ['a right with a group', [add('rightsLost', 'SCHOOL', { group: 'TELESERVICE' })], ['0.group BAD_GROUP']],
  ['a structure type of no sector', [add('structureTypes', 'PRAHDA', { sector: 'NONE' })], ['0.sector BAD_SECTOR']],
  ['a group that is in use', [retire('difficultyGroups', 'ACCESS')], ['0.code GROUP_IN_USE']],
])('refuses %s', (_, changes, expected) => {
  expect(faults(changes)).toEqual(expected);
});

it('never lets a retired code serve again, nor be retired twice', () => {
  expect(faults([add('rightsLost', 'TAX')], ['TAX'])).toEqual(['0.code CODE_RETIRED']);
  expect(faults([retire('rightsLost', 'TAX')], ['TAX'])).toEqual(['0.code UNKNOWN_TERM']);
});

it('frees the label of a term that is retired or renamed in the same publication', () => {
  expect(faults([retire('rightsLost', 'TAX'), add('rightsLost', 'TAXES', { label: 'Déclaration de revenus' })])).toEqual([]);
  expect(faults([relabel('rightsLost', 'TAX', 'Impôts'), add('rightsLost', 'INCOME', { label: 'Déclaration de revenus' })])).toEqual([]);
});

it('retires a group with all its terms, but never the last term of a vocabulary', () => {
  const terms = VOCABULARIES.difficulties.filter(({ group }) => group === 'ACCESS');
  expect(faults([...terms.map(({ code }) => retire('difficulties', code)), retire('difficultyGroups', 'ACCESS')])).toEqual([]);
  expect(faults(VOCABULARIES.audiences.map(({ code }) => retire('audiences', code)))).toContain('0.code LAST_TERM');
});
