import { describe, expect, it } from 'vitest';
import { decisionSentence } from './decision-words';

const plain = (sentence: string) => sentence.replaceAll(/\s/g, ' ');

describe('a decision of staff, in words', () => {
  it('says where the report was put and why, how sure and on what', () => {
    expect(plain(decisionSentence({ kind: 'MOVED', before: ['SUBMITTED'], after: ['REJECTED', 'NOT_ANEF'], grounds: [] }))).toBe('État : écarté (sans lien avec l’ANEF)');
    expect(plain(decisionSentence({ kind: 'MOVED', before: ['REJECTED', 'NOT_ANEF'], after: ['SUBMITTED'], grounds: [] }))).toBe('État : reçu');
    expect(plain(decisionSentence({ kind: 'QUALIFIED', before: ['SUBMITTED', 'ALLEGED'], after: ['QUALIFIED', 'DOCUMENTED'], grounds: ['SCREENSHOT', 'CCC_ANSWER'] }))).toBe('Causalité documentée, sur : Capture d’écran ou pièce versée, Réponse du CCC');
    expect(plain(decisionSentence({ kind: 'QUALIFIED', before: ['ALLEGED'], after: ['QUALIFIED', 'ALLEGED'], grounds: [] }))).toBe('Causalité alléguée');
  });

  it('says who has it, what it is tagged with, what it was taken for', () => {
    expect(plain(decisionSentence({ kind: 'ASSIGNED', before: [], after: ['Sacha Démo'], grounds: [] }))).toBe('En charge : Sacha Démo');
    expect(plain(decisionSentence({ kind: 'ASSIGNED', before: ['Sacha Démo'], after: [], grounds: [] }))).toBe('En charge : personne');
    expect(plain(decisionSentence({ kind: 'UNTAGGED', before: ['e-photo'], after: [], grounds: [] }))).toBe('Étiquette « e-photo » retirée');
    expect(plain(decisionSentence({ kind: 'MERGED', before: ['SUBMITTED'], after: ['MERGED', 'VG-26-AAAA-BBBB'], grounds: [] }))).toBe('Réuni au signalement VG-26-AAAA-BBBB');
    expect(plain(decisionSentence({ kind: 'DETACHED', before: ['E-photo refusée'], after: [], grounds: [] }))).toBe('Détaché de l’anomalie « E-photo refusée »');
  });
});
