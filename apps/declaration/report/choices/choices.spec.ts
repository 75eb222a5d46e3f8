import { describe, expect, it } from 'vitest';
import { difficultyGroups, searchTerms } from './difficulty-groups';
import { labelIn, offered, reportVocabularies, shortLabel } from './vocabularies';

const built = reportVocabularies();

describe('reportVocabularies', () => {
  it('opens with the terms of the build, set in French typography', () => {
    expect(labelIn(built.difficulties, 'E_PHOTO')).toBe('Problème d’e-photo');
    expect(built.recourseOutcomes.length).toBeGreaterThan(10);
  });

  it('takes what the server says in their place, vocabulary by vocabulary', () => {
    const served = reportVocabularies({ audiences: [{ code: 'NEW', label: 'Nouvelle situation' }], stayDocuments: [] });
    expect(served.audiences).toEqual([{ code: 'NEW', label: 'Nouvelle situation' }]);
    expect(served.stayDocuments).toEqual(built.stayDocuments);
  });

  it('offers no retired term, but keeps one that is already the answer', () => {
    const terms = [{ code: 'A', label: 'A', retiredInVersion: 2 }, { code: 'B', label: 'B', retiredInVersion: null }];
    expect(offered(terms).map(({ code }) => code)).toEqual(['B']);
    expect(offered(terms, ['A']).map(({ code }) => code)).toEqual(['A', 'B']);
    expect(offered(terms, ['A']).map(({ label }) => /n’est plus proposé/.test(label))).toEqual([true, false]);
  });

  it('shortens a label once it is chosen', () => {
    expect(shortLabel('Droits à la CAF (allocations, APL, RSA…)')).toBe('Droits à la CAF');
  });
});

describe('difficultyGroups', () => {
  const terms = ['F', 'X', 'Y', 'Z'].map((code) => ({ code, label: code, group: code === 'Z' ? 'NEW' : 'G' }));
  const split = { first: terms.slice(0, 1), others: terms.slice(1) };
  const shown = (all: boolean, kept: readonly string[] = []) =>
    difficultyGroups({ split, groups: [{ code: 'G', label: 'Groupe' }], kept, all, words: { frequent: 'Fréquentes', chosen: 'Autres' } })
      .map(({ label, choices }) => [label, ...choices.map(({ value }) => value)]);

  it('shows the frequent ones, and what was chosen beside them', () => {
    expect(shown(false)).toEqual([['Fréquentes', 'F']]);
    expect(shown(false, ['Y'])).toEqual([['Fréquentes', 'F'], ['Autres', 'Y']]);
  });

  it('shows every term once when all are wanted, also those of a group that staff added', () => {
    expect(shown(true, ['Y'])).toEqual([['Fréquentes', 'F'], ['Groupe', 'X', 'Y'], ['Autres', 'Z']]);
  });

  it('searches by words, accents forgiven', () => {
    expect(searchTerms(built.difficulties, 'ephoto').length).toBe(0);
    expect(searchTerms(built.difficulties, 'photo').map(({ code }) => code)).toEqual(['E_PHOTO']);
    expect(searchTerms(built.difficulties, 'etat civil').map(({ code }) => code)).toEqual(['CIVIL_STATUS_DELAY']);
    expect(searchTerms(built.difficulties, ' ')).toEqual([]);
  });
});
