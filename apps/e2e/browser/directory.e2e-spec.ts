import { expect, it } from 'vitest';
import { DESK, PHONE } from '../support/browser';
import type { Cast } from '../support/cast';
import { Keyboard } from '../support/keyboard';
import { onStage } from '../support/stage';

let cast: Cast;

onStage((stage) => { ({ cast } = stage); });

it('takes a correction from a phone, without a mouse, to staff who accept it, and back to the page of the préfecture', async () => {
  const phone = await cast.page('reporter', PHONE);
  const keyboard = new Keyboard(phone);
  await phone.goto('/');
  await phone.getByText(/^VG-/).first().waitFor();
  await keyboard.tabTo(/^Ma préfecture/);
  await keyboard.press('Enter');
  await phone.getByText('mardi et jeudi, 9 h à 12 h').waitFor();
  await keyboard.tabTo(/^Signaler une erreur : Point d’accès numérique/);
  await keyboard.press('Enter');
  await expect.poll(async () => (await keyboard.look())?.name).toBe('Signaler une erreur');
  await keyboard.tabTo(/^Jours et horaires/);
  await phone.keyboard.press('Control+A');
  await keyboard.type('mercredi, 9 h à 12 h');
  await keyboard.tabTo(/^D’où vient/);
  await keyboard.type('affichage du 20 novembre');
  await keyboard.tabTo('Envoyer la proposition');
  await keyboard.press('Enter');
  await phone.getByText(/^Proposition envoyée/).waitFor();
  expect(await phone.getByText('mardi et jeudi, 9 h à 12 h').count()).toBe(1);
  expect([...keyboard.invisible]).toEqual([]);

  const desk = await cast.page('regional', DESK);
  const atDesk = new Keyboard(desk);
  await desk.goto('/console/annuaire');
  await desk.getByRole('tab', { name: 'Propositions (1)' }).waitFor();
  await atDesk.tabTo('Fiches');
  await atDesk.press('ArrowRight');
  await atDesk.press('ArrowRight');
  await atDesk.press('Enter');
  await desk.getByText('mercredi, 9 h à 12 h').waitFor();
  await atDesk.tabTo(/^Accepter : Point d’accès numérique/);
  await atDesk.press('Enter');
  await desk.getByText(/^Proposition acceptée/).waitFor();
  await desk.getByText('Aucune proposition').waitFor();
  expect([...atDesk.invisible]).toEqual([]);

  await phone.reload();
  await phone.getByText('mercredi, 9 h à 12 h').waitFor();
  await phone.getByText(/Vérifié le .* par FAS Auvergne-Rhône-Alpes/).waitFor();
  await phone.getByText('acceptée').waitFor();
});

it('keeps what was typed when the session ends meanwhile, and sends it once signed in again', async () => {
  const page = await cast.page('manager', PHONE);
  await page.goto('/prefecture');
  await page.getByRole('button', { name: 'Proposer une information : Circuit DDETS' }).click();
  await page.getByLabel('Comment on le joint').selectOption('PHONE');
  await page.getByLabel(/^Téléphone/).fill('04 65 71 00 99');
  await page.getByLabel(/^D’où vient/).fill('appel du 20 novembre');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Adresse e-mail professionnelle').fill('manager@demo.vigie.test');
  await dialog.getByLabel('Mot de passe', { exact: true }).fill('demo-vigie-2026');
  await dialog.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByText(/^Proposition envoyée/).waitFor();
  await page.getByText(/Circuit DDETS, Par téléphone/).waitFor();
});

it('prints the directory without what only a screen uses', async () => {
  const page = await cast.page('reporter', DESK);
  await page.goto('/prefecture');
  await page.getByRole('heading', { name: 'Où s’adresser' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByText(/^Vigie, annuaire imprimé le/).waitFor();
  for (const name of ['Imprimer cette page', 'Changer de préfecture', /^Signaler une erreur/]) expect(await page.getByRole('button', { name }).count()).toBe(0);
  expect(await page.getByText('À revérifier').first().isVisible()).toBe(true);
});
