import { describe, expect, it } from 'vitest';
import { reportVocabularies } from '../choices/vocabularies';
import { newReportDraft, type ReportDraft } from '../draft/report-draft';
import { reviewSections } from './review-sections';

const blank = newReportDraft({ siteCode: 'P69', today: '2026-11-24', idempotencyKey: '0198a3f0-0000-4000-8000-000000000000' });
const filled: ReportDraft = {
  ...blank, occurredOn: '2026-11-01', audience: 'BPI', stayDocument: 'PROLONGATION_BPI', stayDocumentExpiresOn: '2026-10-12', difficulties: ['RENEWAL_LATE'],
  ruptures: [{ right: 'CAF', body: 'CAF', state: 'SUSPENDED', since: null, until: null, amountLost: '2450,50' }],
  attempts: { ...blank.attempts, CCC: { tried: true, outcome: 'NO_ANSWER' } }, hoursSpent: '2', testimony: 'Deux mois sans rien.', testimonyConsent: true,
};
const read = (draft: ReportDraft) => Object.fromEntries(reviewSections(draft, reportVocabularies()).map(({ screen, lines }) => [screen, lines.map(({ said, more }) => (more ? `${said} | ${more}` : said).replace(/[\u00A0\u202F]/g, ' '))]));

describe('reviewSections', () => {
  it('reads a report again, screen by screen', () => {
    expect(read(filled)).toEqual({
      WHERE_AND_WHEN: ['Préfecture du Rhône | Rhône (69)', 'Survenu le 1er novembre 2026 | Appris le 24 novembre 2026'],
      PERSON: ['Bénéficiaire d’une protection internationale', 'Attestation de prolongation d’instruction BPI | A expiré le 12 octobre 2026'],
      DIFFICULTIES: ['Retard dans le renouvellement d’une attestation expirée'],
      LOSSES: ['Droits à la CAF (allocations, APL, RSA…) | Suspendu · CAF (ou MSA), depuis les faits, 2 450,50 € perdus'],
      ATTEMPTS: ['Centre de contact citoyen (CCC) | Aucune réponse', 'Temps passé : 2 h', 'Causalité (lien avec l’ANEF) | Alléguée'],
      WORDS: ['Témoignage de la personne ou de l’équipe | Deux mois sans rien.', 'Publication acceptée'],
    });
  });

  it('says what was left out as such, and that nothing was lost when that was said', () => {
    expect(read(blank)).toMatchObject({ PERSON: [], LOSSES: [], WORDS: [], ATTEMPTS: ['Rien de tenté pour l’instant', 'Causalité (lien avec l’ANEF) | Alléguée'] });
    expect(read({ ...blank, nothingLost: true })['LOSSES']).toEqual(['Aucun droit perdu pour l’instant']);
  });
});
