import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEMONSTRATION_PASSWORD } from '@vigie/server';
import { DESK } from '../support/browser';
import { type Cast, emailOf } from '../support/cast';
import { Keyboard } from '../support/keyboard';
import { REVIEW, STEPS } from '../support/report-form';
import { onStage } from '../support/stage';

let cast: Cast;

onStage((stage) => { ({ cast } = stage); });

const headed = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** A new screen puts the focus at its top, never on the body. */
async function expectArrived(keyboard: Keyboard, heading: RegExp): Promise<void> {
  await headed(keyboard.page, heading);
  await expect.poll(async () => (await keyboard.look())?.name).toMatch(heading);
}

it('would find a focus that cannot be seen', async () => {
  const page = await cast.page(null, DESK);
  await page.goto('/');
  await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<button style="outline: none">Sans anneau</button>'));
  const keyboard = new Keyboard(page);
  await keyboard.tabTo('Sans anneau');
  await keyboard.tabTo(/^Adresse e-mail/);
  await keyboard.press('Tab');
  expect([...keyboard.invisible]).toEqual(['Sans anneau']);
});

describe('the declaration app', () => {
  it('takes a report from sign-in to receipt without a mouse', async () => {
    const page = await cast.page(null, DESK);
    const keyboard = new Keyboard(page);
    const next = async (heading: RegExp) => {
      await keyboard.tabTo('Continuer');
      await keyboard.press('Enter');
      await expectArrived(keyboard, heading);
    };
    await page.goto('/');
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    await keyboard.tabTo(/^Adresse e-mail/);
    await keyboard.type(emailOf('reporter'));
    await keyboard.tabTo(/^Mot de passe/);
    await keyboard.type(DEMONSTRATION_PASSWORD);
    await keyboard.press('Enter');
    await page.getByText(/^VG-/).first().waitFor();
    expect(await keyboard.look()).not.toBeNull();
    await keyboard.tabTo('Signaler une rupture');
    await keyboard.press('Enter');

    await expectArrived(keyboard, STEPS[0]);
    await keyboard.tabTo(/Quand est-ce arrivé.*Aujourd’hui/);
    expect((await keyboard.press('ArrowRight'))?.name).toMatch(/Quand est-ce arrivé.*Hier/);
    await next(STEPS[1]);
    await keyboard.tabTo(/Situation de la personne/);
    await keyboard.press('Space');
    await keyboard.tabTo(/Document qu’elle a en main/);
    await keyboard.press('Space');
    await next(STEPS[2]);
    // What is missing is said where the focus goes, and leads back to its question.
    await keyboard.tabTo('Continuer');
    await keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await expect.poll(async () => (await keyboard.look())?.name).toMatch(/Une réponse est à revoir/);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(async () => (await keyboard.look())?.name).toMatch(/Choisissez un ou plusieurs dysfonctionnements/);
    await keyboard.press('Space');
    await next(STEPS[3]);
    await keyboard.tabTo(/Droits à la CAF/);
    await keyboard.press('Space');
    await keyboard.tabTo(/^Droits à la CAF > Refusé/);
    await keyboard.press('ArrowRight');
    await next(STEPS[4]);
    await keyboard.tabTo(/Centre de contact citoyen/);
    await keyboard.press('ArrowRight');
    await next(STEPS[5]);
    await keyboard.tabTo(/^Ce qui s’est passé/);
    await keyboard.type('Joindre au 06 12 34 56 78.');
    await page.getByText('Ceci ressemble à un numéro de téléphone.').waitFor();
    await keyboard.tabTo(/^Masquer/);
    await keyboard.press('Enter');
    await expect.poll(async () => (await keyboard.look())?.name).toMatch(/^Ce qui s’est passé/);
    expect(await page.getByLabel(/^Ce qui s’est passé/).inputValue()).toContain('[téléphone masqué]');
    await next(REVIEW);
    await keyboard.tabTo('Envoyer le signalement');
    await keyboard.press('Enter');
    await expectArrived(keyboard, /Signalement reçu/);
    expect([...keyboard.invisible]).toEqual([]);
  });
});

describe('the console', () => {
  it('is read from sign-in to a report and back without a mouse', async () => {
    const page = await cast.page(null, DESK);
    const keyboard = new Keyboard(page);
    await page.goto('/console/');
    await headed(page, 'Connexion');
    await keyboard.tabTo(/^Adresse e-mail/);
    await keyboard.type(emailOf('regional'));
    await keyboard.tabTo(/^Mot de passe/);
    await keyboard.type(DEMONSTRATION_PASSWORD);
    await keyboard.press('Enter');
    await page.getByRole('button', { name: /ouvrir le détail/ }).first().waitFor();

    await openFromTheMap(keyboard);
    await narrow(keyboard);
    await playMonths(keyboard);
    await readAReport(keyboard);
    expect([...keyboard.invisible]).toEqual([]);
  });

  /** Arrows over the map, a département's panel, and back where one was. */
  async function openFromTheMap(keyboard: Keyboard): Promise<void> {
    const entered = await keyboard.tabTo(/signalements?, /);
    expect(entered.territory).not.toBeNull();
    const moves = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];
    const visited = new Set([entered.territory]);
    for (const key of moves) visited.add((await keyboard.press(key))?.territory ?? null);
    expect(visited.size).toBeGreaterThan(1);
    expect(visited).not.toContain(null);
    const chosen = (await keyboard.look())?.territory;
    await keyboard.press('Enter');
    await keyboard.page.getByRole('button', { name: 'Fermer le détail' }).waitFor();
    expect((await keyboard.look())?.tag).toBe('H2');
    await keyboard.press('Escape');
    await keyboard.page.getByRole('button', { name: 'Fermer le détail' }).waitFor({ state: 'hidden' });
    expect((await keyboard.look())?.territory).toBe(chosen);
  }

  /** Another level and a filter: both are in the address, and the focus stays where it acted. */
  async function narrow(keyboard: Keyboard): Promise<void> {
    const { page } = keyboard;
    // The three levels are one stop; arrows go from one to the next.
    await keyboard.tabTo(/^(Régions|Départements)$/, 'Shift+Tab');
    while ((await keyboard.press('ArrowRight'))?.name !== 'Préfectures');
    await keyboard.press('Space');
    await expect.poll(() => page.url()).toContain('niveau=prefecture');
    await expect.poll(async () => (await keyboard.look())?.name).toBe('Préfectures');
    await keyboard.tabTo(/^Droit touché/);
    await keyboard.press('ArrowDown');
    await expect.poll(() => page.url()).toMatch(/droit=[A-Z]/);
    await expect.poll(async () => (await keyboard.look())?.name).toMatch(/^Droit touché/);
    await keyboard.tabTo(/^Retirer le filtre/);
    await keyboard.press('Enter');
    await expect.poll(() => page.url()).not.toMatch(/droit=/);
    expect(await keyboard.look()).not.toBeNull();
  }

  /** The map month by month: played, stopped, moved by arrows, and whole again; the address follows. */
  async function playMonths(keyboard: Keyboard): Promise<void> {
    const { page } = keyboard;
    const shown = () => /mois=(\d{4}-\d{2})/.exec(page.url())?.[1] ?? null;
    await keyboard.tabTo('Dérouler mois par mois');
    await keyboard.press('Enter');
    await expect.poll(shown).not.toBeNull();
    const first = shown();
    // It goes on by itself once its months are there.
    await expect.poll(shown, { timeout: 30_000 }).not.toBe(first);
    await expect.poll(async () => (await keyboard.look())?.name).toBe('Arrêter le déroulé');
    await keyboard.press('Enter');
    await keyboard.tabTo(/^Mois affiché/);
    const before = shown();
    await keyboard.press('ArrowLeft');
    await expect.poll(shown).not.toBe(before);
    await keyboard.tabTo('Toute la période');
    await keyboard.press('Enter');
    await expect.poll(shown).toBeNull();
    expect(await keyboard.look()).not.toBeNull();
  }

  /** The table, a row's panel, its reports, one of them, and back. */
  async function readAReport(keyboard: Keyboard): Promise<void> {
    const { page } = keyboard;
    await keyboard.tabTo(/^Structures$/);
    await keyboard.press('Enter');
    await page.getByRole('columnheader', { name: 'Structures', exact: true }).and(page.locator('[aria-sort=descending]')).waitFor();
    await keyboard.tabTo(/ouvrir le détail/);
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Fermer le détail' }).waitFor();
    await keyboard.tabTo('Voir les signalements');
    await keyboard.press('Enter');
    await expectArrived(keyboard, /^Signalements$/);
    await page.getByRole('link', { name: /Ouvrir le signalement/ }).first().waitFor();
    await keyboard.tabTo(/^Ouvrir le signalement/);
    await keyboard.press('Enter');
    await expectArrived(keyboard, /^Signalement VG-/);
    await keyboard.tabTo('Tous les signalements');
    await keyboard.press('Enter');
    await expectArrived(keyboard, /^Signalements$/);
  }
});
