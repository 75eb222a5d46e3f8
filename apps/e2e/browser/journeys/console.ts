import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { answering, cutting } from '../../support/network';
import { button, openConsole } from './screen';

const drawn = (page: Page) => button(page, /ouvrir le détail/).first().waitFor();

/** What stands before a session. For someone who is not signed in. */
export async function beforeTheSession(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/', 'Connexion');
  await audit.visit('console, sign-in');
  await button(page, 'Se connecter').click();
  await page.getByText('Indiquez votre mot de passe.').waitFor();
  await audit.visit('console, sign-in, nothing typed');
  await page.getByLabel('Adresse e-mail professionnelle').fill('personne@demo.vigie.test');
  await page.getByLabel('Mot de passe').first().fill('pas le bon mot de passe');
  await button(page, 'Se connecter').click();
  await page.getByText(/mot de passe incorrect/).waitFor();
  await audit.visit('console, sign-in refused');
  const restore = await answering(page, 'SignIn', { signIn: { __typename: 'SecondFactorRequired', challenge: 'c', methods: ['TOTP', 'PASSKEY', 'RECOVERY_CODE'] } });
  await button(page, 'Se connecter').click();
  await button(page, 'Valider').click();
  await page.getByText('Le code comporte six chiffres.').waitFor();
  await audit.visit('console, second factor, no code');
  await restore();
  await button(page, 'Recommencer').click();
  await page.getByLabel('Adresse e-mail professionnelle').fill('regional@demo.vigie.test');
  await button(page, 'Recevoir un lien par e-mail').click();
  await page.getByRole('heading', { name: 'Regardez vos e-mails' }).waitFor();
  await audit.visit('console, link sent');
}

/** Links of mails, at the address of the console. For someone who is not signed in. */
export async function byLink(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/connexion#un-lien-mort', 'Confirmer la connexion');
  await audit.visit('console, link followed');
  await button(page, 'Me connecter').click();
  await page.getByText(/lien a déjà servi/).waitFor();
  await audit.visit('console, dead link');
  await openConsole(page, '/invitation#une-invitation-morte', 'Cette invitation ne fonctionne plus');
  await audit.visit('console, dead invitation');
  const restore = await answering(page, 'Invitation', { invitation: { email: 'nouvelle@demo.vigie.test', role: 'REGIONAL', scopeLabel: 'FAS Bretagne' } });
  await page.goto('/');
  await openConsole(page, '/invitation#une-invitation', 'Votre invitation');
  await button(page, 'Ouvrir mon compte').click();
  await page.getByText('Indiquez un nom.').waitFor();
  await audit.visit('console, invitation, nothing typed');
  await restore();
}

/** The map at its three levels, with all that may stand on it. For regional staff. */
export async function map(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/', 'Carte des signalements');
  await drawn(page);
  await page.getByText('en direct').waitFor();
  await audit.visit('map, départements');
  await button(page, 'Ouvrir le menu').waitFor({ state: 'hidden' });
  await button(page, /Rhône.*ouvrir le détail/).click();
  await page.getByRole('heading', { name: 'Droits les plus touchés' }).waitFor();
  await page.getByRole('img', { name: /Évolution/ }).or(page.getByText('Voir les chiffres')).first().waitFor();
  await audit.visit('map, panel of a département');
  await openConsole(page, '/?niveau=region&mesure=taux', 'Carte des signalements');
  await drawn(page);
  await audit.visit('map, régions by rate');
  await openConsole(page, '/?niveau=prefecture&mesure=structures', 'Carte des signalements');
  await drawn(page);
  await audit.visit('map, préfectures by structures');
  await openConsole(page, '/?droit=CAF&causalite=ALLEGED&du=2026-01-01&au=2026-06-30', 'Carte des signalements');
  await drawn(page);
  await page.getByLabel('Du', { exact: true }).fill('2026-09-01');
  await page.getByText('La date de début doit précéder la date de fin.').waitFor();
  await audit.visit('map, filters and dates in the wrong order');
  await page.setViewportSize({ width: 360, height: 740 });
  await button(page, /^Filtres/).click();
  await audit.visit('map, filters unfolded', 'phone');
}

/** The map when there is nothing to draw or nobody to ask, and what lies over it. For regional staff. */
export async function mapInTrouble(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/?du=2019-01-01&au=2019-01-31', 'Carte des signalements');
  await page.getByText('Aucun signalement pour ces filtres').waitFor();
  await audit.visit('map, nothing reported');
  await openConsole(page, '/', 'Carte des signalements');
  await drawn(page);
  await button(page, /^Compte de/).click();
  await page.getByRole('menuitem').first().waitFor();
  await audit.visit('account menu');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 360, height: 740 });
  await button(page, 'Ouvrir le menu').click();
  await button(page, 'Fermer le menu').waitFor();
  await audit.visit('navigation drawer', 'phone');
  await page.route('**/live', (route) => route.abort('connectionfailed'));
  await openConsole(page, '/', 'Carte des signalements');
  await page.getByText('hors ligne').waitFor();
  await drawn(page);
  await audit.visit('map, offline');
  const mend = await cutting(page, 'ConsoleHeatmap');
  await page.reload();
  await page.getByText('La carte n’a pas pu être chargée').waitFor();
  await audit.visit('map, unread');
  await mend();
  const mendViewer = await cutting(page, 'Viewer');
  await page.reload();
  await page.getByRole('heading', { name: 'Le serveur ne répond pas' }).waitFor();
  await audit.visit('console, server out of reach');
  await mendViewer();
}

/** The whole of France. For national staff. */
export async function nation(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/', 'Carte des signalements');
  await drawn(page);
  await audit.visit('map, France by départements');
  await openConsole(page, '/?region=84&departement=69&niveau=prefecture&territoire=P69', 'Carte des signalements');
  await drawn(page);
  await page.locator('nav', { hasText: 'Rhône (69)' }).waitFor();
  await audit.visit('map, a site in its département');
}

/** One structure's own map. For its manager or a reporter. */
export async function structureHome(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/', 'Carte de vos signalements');
  await drawn(page);
  await audit.visit('map of a structure');
}

/** Reports: the list in its states, one report, and opening what people wrote. For regional staff. @param told reference of a report with a testimony */
export async function reports(page: Page, audit: Audit, told: string): Promise<void> {
  await openConsole(page, '/signalements', 'Signalements');
  await page.getByRole('link', { name: /Ouvrir le signalement/ }).first().waitFor();
  await audit.visit('list of reports');
  await page.getByRole('searchbox', { name: 'Référence' }).fill('VG-00-AUCUN');
  await page.getByText('Aucun signalement ne répond à ces filtres.').waitFor();
  await audit.visit('list of reports, nothing found');
  await button(page, 'Tout effacer').first().click();
  await page.getByRole('searchbox', { name: 'Référence' }).fill(told);
  await page.getByRole('link', { name: `Ouvrir le signalement ${told}` }).click();
  await page.getByRole('heading', { level: 1, name: `Signalement ${told}` }).waitFor();
  await button(page, 'Lire le témoignage').waitFor();
  await audit.visit('one report');
  await button(page, 'Lire le témoignage').click();
  await button(page, 'Ouvrir et enregistrer le motif').click();
  await page.getByText(/^Indiquez le motif/).waitFor();
  await audit.visit('testimony, purpose asked');
  await page.getByLabel(/Pourquoi l’ouvrez-vous/).fill('Préparer un courrier à la préfecture.');
  await button(page, 'Ouvrir et enregistrer le motif').click();
  await button(page, 'Refermer').waitFor();
  await audit.visit('testimony open');
  await page.goto('/console/signalements/00000000-0000-7000-8000-000000000000/show');
  await page.getByRole('heading', { name: 'Signalement introuvable' }).waitFor();
  await audit.visit('report not found');
  const mend = await cutting(page, 'ConsoleReports');
  await page.goto('/console/signalements');
  await page.getByText('La liste n’a pas pu être chargée').waitFor();
  await audit.visit('list of reports, unread');
  await mend();
}
