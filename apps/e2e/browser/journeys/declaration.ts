import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { answering, cutting } from '../../support/network';
import { REVIEW, ReportForm, STEPS } from '../../support/report-form';
import { button } from './screen';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** What stands before a session: by password, by link, by invitation. For someone who is not signed in. */
export async function beforeTheSession(page: Page, audit: Audit): Promise<void> {
  await page.goto('/');
  await button(page, 'Se connecter').waitFor();
  await audit.visit('sign-in');
  await button(page, 'Se connecter').click();
  await page.getByText('Indiquez votre mot de passe.').waitFor();
  await audit.visit('sign-in, nothing typed');
  await page.getByLabel('Adresse e-mail professionnelle').fill('personne@demo.vigie.test');
  await page.getByLabel('Mot de passe', { exact: true }).fill('pas le bon mot de passe');
  await button(page, 'Se connecter').click();
  await page.getByText(/mot de passe incorrect/).waitFor();
  await audit.visit('sign-in refused');

  const restore = await answering(page, 'SignIn', { signIn: { __typename: 'SecondFactorRequired', challenge: 'c', methods: ['TOTP', 'PASSKEY', 'RECOVERY_CODE'] } });
  await button(page, 'Se connecter').click();
  await page.getByLabel('Code à 6 chiffres').waitFor();
  await button(page, 'Valider').click();
  await audit.visit('second factor, no code');
  await button(page, 'Utiliser un code de secours').click();
  await audit.visit('recovery code');
  await restore();

  await button(page, 'Recommencer la connexion').click();
  await button(page, 'Recevoir un lien de connexion').click();
  await page.getByLabel('Adresse e-mail professionnelle').fill('');
  await button(page, 'M’envoyer le lien').click();
  await page.getByText('Indiquez votre adresse e-mail.').waitFor();
  await audit.visit('link asked for, no address');
  await page.getByLabel('Adresse e-mail professionnelle').fill('reporter@demo.vigie.test');
  await button(page, 'M’envoyer le lien').click();
  await page.getByText('Regardez vos e-mails').waitFor();
  await audit.visit('link sent');

  await page.goto('/verifier');
  await button(page, 'Vérifier').click();
  await page.getByText('Indiquez la référence et le code.').waitFor();
  await audit.visit('verifying a proof, nothing typed');
  await page.goto('/connexion#un-lien-mort');
  await button(page, 'Ouvrir ma session').waitFor();
  await audit.visit('link followed');
  await button(page, 'Ouvrir ma session').click();
  await page.getByText(/lien a déjà servi/).waitFor();
  await audit.visit('dead link');
}

/** Invitations, and what is shown when the server cannot say who is here. For someone who is not signed in. */
export async function byInvitation(page: Page, audit: Audit): Promise<void> {
  await page.goto('/invitation#une-invitation-morte');
  await heading(page, 'Cette invitation ne marche plus').waitFor();
  await audit.visit('dead invitation');
  await page.goto('/');
  const restore = await answering(page, 'Invitation', { invitation: { email: 'nouvelle@demo.vigie.test', role: 'REPORTER', scopeLabel: 'CADA Les Oliviers, Lyon' } });
  await page.goto('/invitation#une-invitation');
  await button(page, 'Créer mon compte').click();
  await page.getByText('Au moins 12 caractères : il en manque encore.').waitFor();
  await audit.visit('invitation, nothing typed');
  await restore();
  const mend = await cutting(page, 'Me');
  await page.goto('/');
  await page.getByText('Pas de réponse du réseau').waitFor();
  await audit.visit('server out of reach');
  await mend();
}

/** The home of a structure in each state the network may leave it in. For a reporter. */
export async function home(page: Page, audit: Audit): Promise<void> {
  await page.goto('/');
  await page.getByText(/^VG-/).first().waitFor();
  await audit.visit('home');
  const restore = await answering(page, 'RecentReports', { reports: { total: 0, items: [] } });
  await page.reload();
  await page.getByText('Aucun signalement pour l’instant').waitFor();
  await audit.visit('home, nothing reported yet');
  await restore();
  const mend = await cutting(page, 'RecentReports');
  await page.reload();
  await page.getByText('La liste n’a pas pu être lue').waitFor();
  await audit.visit('home, list unread');
  await mend();
  await page.context().setOffline(true);
  await page.getByText('Hors connexion').waitFor();
  await audit.visit('home, offline');
  await page.context().setOffline(false);
  await page.goto('/nulle-part');
  await heading(page, 'Cette page n’existe pas').waitFor();
  await audit.visit('unknown page');
}

/** What the device keeps: a report in progress, in two versions, waiting to be sent, held back. For a manager, whose drafts no other journey sees. */
export async function keeping(page: Page, audit: Audit): Promise<void> {
  const form = new ReportForm(page);
  await page.goto('/');
  await form.fillTypical();
  await changeElsewhere(page, form);
  await button(page, /Modifier : Récit/).click();
  await page.getByLabel(/^Ce qui s’est passé/).fill('Guichet fermé deux fois.');
  await heading(page, 'Ce signalement a deux versions').waitFor();
  await audit.visit('two versions of a report');
  await button(page, 'Garder celle de cette page').click();
  await form.next(REVIEW);
  await button(page, 'Quitter').click();
  await heading(page, 'Un signalement est en cours').waitFor();
  await audit.visit('home, report in progress');
  await button(page, /^Reprendre/).click();
  await heading(page, /./).first().waitFor();
  await page.goto('/signaler/relecture');
  const mend = await cutting(page, 'SubmitReport');
  await form.send();
  await button(page, 'Réessayer').waitFor();
  await page.goto('/');
  await heading(page, 'À envoyer').waitFor();
  await audit.visit('home, report waiting');
  await mend();
  const restore = await answering(page, 'SubmitReport', { submitReport: { __typename: 'ReportRefused', message: 'Non.', errors: [{ path: 'difficulties.0', code: 'VOCABULARY_CODE_RETIRED', message: 'Cette réponse n’est plus proposée.' }] } });
  await page.reload();
  await page.getByText('Une réponse n’est plus proposée : en choisir une autre').waitFor();
  await audit.visit('home, report held back');
  await restore();
  await button(page, /^Abandonner/).click();
  await page.getByRole('alertdialog').waitFor();
  await audit.visit('home, letting a report go');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Abandonner' }).click();
  await heading(page, 'À envoyer').waitFor({ state: 'detached' });
}

/** The same person, on another device, changes the report that this page has open. */
async function changeElsewhere(page: Page, form: ReportForm): Promise<void> {
  const saving = page.waitForResponse((response) => (response.request().postData() ?? '').includes('mutation SaveDraft'));
  await button(page, /Modifier : Démarches/).click();
  await form.choose(/Temps passé/, '2 h');
  await form.next(REVIEW);
  const saved = await saving;
  const { data: { saveDraft: { id, revision } } } = (await saved.json()) as { data: { saveDraft: { id: string; revision: number } } };
  const { query, variables } = JSON.parse(saved.request().postData() ?? '{}') as { query: string; variables: { content: string } };
  const content = JSON.stringify({ ...(JSON.parse(variables.content) as object), hoursSpent: '7' });
  await page.request.post('/graphql', { data: { query, variables: { id, revision, content } } });
}

/** Federation staff at the address of the declaration app. */
export async function consoleOnly(page: Page, audit: Audit): Promise<void> {
  await page.goto('/');
  await heading(page, 'Votre espace est la console').waitFor();
  await audit.visit('staff in the declaration app');
}

/** The first four steps, as they open, with what is missing, and with all they can show. For a reporter. */
export async function firstSteps(page: Page, audit: Audit): Promise<void> {
  const form = new ReportForm(page);
  await page.goto('/');
  await form.open();
  await audit.visit('where and when');
  await wayOn(form, 'Indiquez la date des faits.');
  await audit.visit('where and when, missing');
  await button(page, 'Changer de préfecture').click();
  await page.getByLabel('Chercher une préfecture').fill('Villefr');
  await page.getByRole('option').first().waitFor();
  await form.choose(/Quand est-ce arrivé/, 'Autre date');
  await audit.visit('where and when, searching');
  await button(page, 'Garder celle-ci').click();
  await form.fillUpTo(1);

  await audit.visit('person');
  await wayOn(form, 'Indiquez le document de séjour.');
  await button(page, /Voir les \d+ autres documents/).click();
  await audit.visit('person, missing and all documents');
  await form.fillUpTo(2, 1);

  await audit.visit('difficulties');
  await wayOn(form, /au moins une? (difficulté|dysfonctionnement)/i);
  await audit.visit('difficulties, missing');
  await button(page, /Voir ou chercher les/).click();
  await audit.visit('difficulties, all');
  await form.fillUpTo(3, 2);

  await audit.visit('rights');
  await wayOn(form, /Choisissez au moins un droit/);
  await audit.visit('rights, missing');
  await form.choose(/Refusés, suspendus/, 'Droits à la CAF (allocations, APL, RSA…)');
  await wayOn(form, /refusé, suspendu, perdu ou retardé/);
  await button(page, /Préciser/).click();
  await audit.visit('rights, state missing and details');
}

/** The last steps, sending, and all that may hold it back. For a reporter. */
export async function lastSteps(page: Page, audit: Audit): Promise<void> {
  const form = new ReportForm(page);
  await page.goto('/');
  await form.open();
  await form.fillUpTo(4);
  await audit.visit('attempts');
  await form.choose(/Centre de contact citoyen/, 'Tenté');
  await form.choose(/Temps passé/, 'Autre');
  await page.getByLabel('Nombre d’heures').fill('beaucoup');
  await button(page, 'Continuer').click();
  await page.getByRole('alert').waitFor();
  await audit.visit('attempts, hours unread');
  await page.getByLabel('Nombre d’heures').fill('1,5');
  await form.next(STEPS[5]);

  await audit.visit('words');
  await page.getByLabel(/^Ce qui s’est passé/).fill('Appeler Mme Diallo au 06 12 34 56 78.');
  await page.getByText('Ceci ressemble à un numéro de téléphone.').waitFor();
  await audit.visit('words, identifiers found');
  await button(page, 'Continuer').click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel(/^Témoignage/).fill('Trois mois sans ressources.');
  await audit.visit('words, refused');
  await button(page, 'Tout masquer').click();
  await form.next(REVIEW);

  await button(page, /Personne déjà signalée/).click();
  await button(page, 'Reprendre ce code').click();
  await audit.visit('review, case code refused');
  await sending(page, form, audit);
}

async function sending(page: Page, form: ReportForm, audit: Audit): Promise<void> {
  await form.tapSend();
  await form.looksLikeAnother().waitFor();
  await audit.visit('sending, like another report');
  await form.sendApart('Autre raison');
  await page.getByText('Dites en quelques mots pourquoi ce signalement est à part.').waitFor();
  await audit.visit('sending, why it is apart');
  await page.getByLabel('Pourquoi').fill('Deux sœurs, deux demandes.');
  const mend = await cutting(page, 'SubmitReport');
  await button(page, 'Envoyer à part').click();
  await button(page, 'Réessayer').waitFor();
  await audit.visit('sending, network failure');
  await mend();
  const agree = await answering(page, 'SubmitReport', { submitReport: { __typename: 'IdempotencyConflict', message: 'Déjà reçu.', reference: 'VG-26-7K3F-9QXM' } });
  await button(page, 'Réessayer').click();
  await button(page, 'Garder le premier envoi').waitFor();
  await audit.visit('sending, already arrived');
  await agree();
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await form.send();
  await heading(page, 'Votre session a expiré').waitFor();
  await audit.visit('sending, session expired');
  await button(page, 'Fermer').click();
  await page.context().addCookies(cookies);
  await form.send();
  await form.receipt();
  await audit.visit('receipt');
  await letters(page, audit);
}

/** From the receipt to what the person gets back. */
async function letters(page: Page, audit: Audit): Promise<void> {
  await button(page, 'Préparer un courrier pour la personne').click();
  await heading(page, 'Relire').waitFor();
  await audit.visit('letters, the kit');
  await page.locator('input[value=RECOGNITION]').check();
  await page.locator('#letter-body').selectOption('BANK');
  await audit.visit('letters, to a bank');
  await page.locator('input[value=PRESENCE]').check();
  await button(page, 'Ajouter une période').click();
  await page.getByText('Dates des démarches').click();
  await audit.visit('letters, presence with a gap');
  await page.locator('input[value=PROOF]').check();
  await page.getByAltText(/^Code QR/).waitFor();
  await button(page, 'Télécharger en PDF').click();
  await page.getByText(/est prêt, sur cet appareil/).waitFor();
  await audit.visit('letters, a proof made');
  await page.goto('/courriers/K7QF-3MXR');
  await page.getByText('Aucune situation à ce code').waitFor();
  await audit.visit('letters, no such case');
}

async function wayOn(form: ReportForm, remark: string | RegExp): Promise<void> {
  await button(form.page, 'Continuer').click();
  await form.page.getByRole('alert').getByText(remark).first().waitFor();
}
