import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { answering, cutting } from '../../support/network';
import { button } from './screen';

const share = (code: string, value: number | null) => ({ code, share: value });
const place = (level: string, name: string, reports: number | null, caf: number | null) =>
  ({ level, name, reports, solved: null, solvedShare: null, rights: level === 'DEPARTMENT' ? [] : [share('CAF', caf), share('EMPLOYMENT', null)], difficultyGroups: level === 'DEPARTMENT' ? [] : [share('ATTESTATION', caf)] });

/** A structure's own space in each state. For its manager. */
export async function structure(page: Page, audit: Audit): Promise<void> {
  const published = await answering(page, 'MemberFigures', {
    memberFigures: {
      from: '2025-12-01', to: '2026-11-24', unit: 'signalements', reports: 40, solved: 6, hours: 61.5, reportsWithHours: 31, months: [{ month: '2026-10-01', reports: 22 }, { month: '2026-11-01', reports: 18 }],
      rights: [{ code: 'CAF', count: 30 }], difficultyGroups: [{ code: 'ATTESTATION', count: 33 }],
      comparison: { month: '2026-10-01', releasedAt: '2026-11-11T04:10:00.000Z', own: place('STRUCTURE', 'La Clairière', 22, 0.5), territories: [place('DEPARTMENT', 'Rhône', 120, 0.42), place('REGION', 'Auvergne-Rhône-Alpes', null, null), place('NATION', 'France', 1585, 0.44)] },
    },
    reportUses: [{ id: 'a', kind: 'ALERT', label: 'Renouvellements, préfecture du Rhône', reports: 4, usedOn: '2026-11-02' }, { id: 'b', kind: 'LETTER', label: 'Dossier nº 12 à la DGEF : renouvellements en Auvergne-Rhône-Alpes', reports: 1, usedOn: '2026-11-18' }],
  });
  await page.goto('/structure');
  await page.getByRole('heading', { name: 'Où nous en sommes' }).waitFor();
  await page.getByText('non diffusé').first().waitFor();
  // What reports have served to, in words that are nobody's jargon.
  await page.getByText('Une hausse a été repérée et la fédération alertée').waitFor();
  await page.getByText('Un courrier chiffré est parti à l’État').waitFor();
  await page.getByText('Le 18 novembre 2026, avec 1 de vos signalements.').waitFor();
  await button(page, 'Envoyer l’invitation').click();
  await page.getByText(/Indiquez une adresse/).waitFor();
  await audit.visit('structure, with a published month, an invitation unfinished');
  await page.goto('/mot-de-passe');
  await button(page, 'Changer le mot de passe').click();
  await page.getByText('Il faut douze signes au moins.').first().waitFor();
  await audit.visit('own password, too short');
  await published();
  const mend = await cutting(page, 'MemberFigures');
  await page.goto('/structure');
  await page.getByText('Les chiffres n’ont pas pu être lus').waitFor();
  await audit.visit('structure, unread');
  await mend();
}
