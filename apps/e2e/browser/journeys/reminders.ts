import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { answering, cutting } from '../../support/network';
import { button, openConsole } from './screen';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const end = (caseCode: string, daysLeft: number, threshold: number, more: object = {}) => ({ caseCode, kind: 'STAY_DOCUMENT', stayDocument: 'PROLONGATION', dueOn: '2026-12-09', daysLeft, threshold, filedOn: null, ...more });
const LIST = {
  today: '2026-11-24', thresholds: [60, 30, 15, 0, -7], contracts: true, mayChooseThresholds: true,
  items: [end('K7QF-3MXR', -9, -7), end('W2DN-8T4H', 0, 0), end('B5RZ-6JXC', 15, 15), end('M3KP-9VQY', 15, 15, { kind: 'CONTRACT', stayDocument: null }), end('T8HX-2GWD', 41, 60, { filedOn: '2026-11-20' })],
};

/** What expires, in each state, and the calendar beside it. For a reporter. */
export async function watch(page: Page, audit: Audit): Promise<void> {
  const mend = await cutting(page, 'Expiries');
  await page.goto('/a-surveiller');
  await page.getByText('Les échéances n’ont pas pu être lues').waitFor();
  await audit.visit('watch, no network');
  await mend();
  const none = await answering(page, 'Expiries', { expiries: { ...LIST, items: [] } });
  await page.goto('/a-surveiller');
  await page.getByText('Rien n’expire bientôt').waitFor();
  await audit.visit('watch, nothing expires');
  await none();
  const some = await answering(page, 'Expiries', { expiries: LIST });
  const filed = await answering(page, 'FileRenewal', { fileRenewal: { __typename: 'Expiry', ...LIST.items[0], filedOn: '2026-11-24' } });
  await page.goto('/a-surveiller');
  await heading(page, /Expiré depuis 7/).waitFor();
  await audit.visit('watch');
  await button(page, /^Noter le dépôt du renouvellement.*K7QF-3MXR$/).click();
  await button(page, /Annuler .* K7QF-3MXR/).waitFor();
  await button(page, /autre jour de dépôt pour K7QF-3MXR/).click();
  for (const room of ['Ajouter une fin de contrat', 'Dans votre agenda', 'Seuils de la structure']) await page.getByText(room).click();
  await audit.visit('watch, a renewal filed and every room open');
  const link = await answering(page, 'CreateCalendarLink', { createCalendarLink: { url: 'https://vigie.test/calendar/vigie.ics?cle=une-cle' } });
  await button(page, 'Obtenir une adresse d’abonnement').click();
  await page.getByLabel('Adresse d’abonnement').waitFor();
  await audit.visit('watch, a calendar address shown once');
  for (const restore of [some, filed, link]) await restore();
}

/** What one is written, and how soon. For a reporter. */
export async function notifications(page: Page, audit: Audit): Promise<void> {
  await page.goto('/notifications');
  await page.getByRole('radio', { name: 'Le lundi' }).first().check();
  await page.getByText(/enregistré/).waitFor();
  await audit.visit('notifications, a choice kept');
}

/** Where the links of mails lead, for someone who is not signed in. */
export async function byMail(page: Page, audit: Audit): Promise<void> {
  await page.goto('/desabonnement#un-lien-mort');
  await button(page, 'Ne plus les recevoir').click();
  await page.getByText(/Ce lien ne vaut plus/).waitFor();
  await audit.visit('unsubscribe, dead link');
  await page.goto('/reponses#un-lien-mort');
  await heading(page, 'Ce lien ne vaut plus').waitFor();
  await audit.visit('answers, dead link');
  await page.goto('/');
  const question = (id: string, caseCode: string, afterDays: number) => ({ __typename: 'SolvedQuestion', id, caseCode, afterDays, answer: null, open: true });
  const asked = await answering(page, 'SolvedQuestions', { solvedQuestions: { __typename: 'SolvedQuestions', questions: [question('a', 'K7QF-3MXR', 60), question('b', 'W2DN-8T4H', 30)] } });
  const taken = await answering(page, 'AnswerSolvedQuestion', { answerSolvedQuestion: { __typename: 'SolvedQuestionAnswered', answer: 'DOCUMENT_ISSUED' } });
  await page.goto('/reponses#une-question');
  await heading(page, 'Est-ce réglé ?').waitFor();
  await button(page, 'Oui, le document est arrivé').first().click();
  await page.getByText(/La situation est close/).waitFor();
  await audit.visit('answers, one given and one asked');
  for (const restore of [asked, taken]) await restore();
}

/** The coming wave by préfecture, and one's own notifications. For regional staff. */
export async function wave(page: Page, audit: Audit): Promise<void> {
  const week = (from: string, to: string, filed: number, notFiled: number) => ({ from, to, filed, notFiled });
  const some = await answering(page, 'ConsoleExpiryWave', {
    expiryWave: {
      today: '2026-11-24', until: '2027-01-22', cases: 88, filed: 21, notFiled: 67,
      weeks: [
        week('2026-11-24', '2026-11-30', 3, 9), week('2026-12-01', '2026-12-07', 5, 14), week('2026-12-08', '2026-12-14', 4, 6), week('2026-12-15', '2026-12-21', 2, 11), week('2026-12-22', '2026-12-28', 0, 0),
        week('2026-12-29', '2027-01-04', 3, 8), week('2027-01-05', '2027-01-11', 2, 12), week('2027-01-12', '2027-01-18', 1, 5), week('2027-01-19', '2027-01-22', 1, 2),
      ],
      sites: [{ siteCode: 'P69', departmentCode: '69', filed: 14, notFiled: 41, pressing: 17 }, { siteCode: 'P38', departmentCode: '38', filed: 7, notFiled: 26, pressing: 9 }],
    },
  });
  await openConsole(page, '/echeances', 'Échéances à venir');
  await page.getByRole('img', { name: /^Barres par semaine/ }).waitFor();
  await page.getByText('Les chiffres par semaine').first().click();
  await audit.visit('coming wave');
  await some();
  const none = await answering(page, 'ConsoleExpiryWave', { expiryWave: { today: '2026-11-24', until: '2027-01-22', cases: 0, filed: 0, notFiled: 0, weeks: [], sites: [] } });
  await openConsole(page, '/echeances', 'Échéances à venir');
  await page.getByText('Aucun document n’expire dans ces jours').waitFor();
  await audit.visit('coming wave, nothing expires');
  await none();
  await openConsole(page, '/notifications', 'Mes notifications');
  await audit.visit('console, notifications');
}
