import { expect, it } from 'vitest';
import { DESK } from '../support/browser';
import type { Cast } from '../support/cast';
import { Keyboard } from '../support/keyboard';
import { onStage } from '../support/stage';

let cast: Cast;

onStage((stage) => { ({ cast } = stage); });

/** Regional staff at their desk, without a mouse. */
async function openedAt(address: string): Promise<Keyboard> {
  const page = await cast.page('regional', DESK);
  await page.goto(`/console${address}`);
  return new Keyboard(page);
}

const focused = (keyboard: Keyboard) => expect.poll(async () => (await keyboard.look())?.name);

it('the menu of files of the map opens, closes and gives back the focus; what came of a file is read and closed', { timeout: 120_000 }, async () => {
  const keyboard = await openedAt('/?niveau=region&du=2026-01-01&au=2026-06-30');
  const { page } = keyboard;
  await page.getByRole('button', { name: /ouvrir le détail/ }).first().waitFor();
  await keyboard.tabTo('Exporter');
  await keyboard.press('Enter');
  await focused(keyboard).toBe('Image PNG');
  await keyboard.press('Escape');
  await focused(keyboard).toBe('Exporter');
  await keyboard.press('Enter');
  await focused(keyboard).toBe('Image PNG');
  while (!(await keyboard.press('ArrowDown'))?.name.startsWith('Tableau CSV'));
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: /^(Le fichier est prêt|Cette vue ne peut pas être exportée)$/ }).waitFor();
  await keyboard.tabTo('Fermer');
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focused(keyboard).toBe('Exporter');
  expect([...keyboard.invisible]).toEqual([]);
});

it('two periods are compared, and the comparison is left', { timeout: 120_000 }, async () => {
  const keyboard = await openedAt('/?periode=6m');
  const { page } = keyboard;
  await page.getByRole('button', { name: /ouvrir le détail/ }).first().waitFor();
  await keyboard.tabTo(/^Comparer à/);
  await keyboard.press('ArrowDown');
  await expect.poll(() => page.url()).toContain('contre=');
  await page.getByRole('columnheader', { name: 'Écart' }).waitFor();
  await focused(keyboard).toMatch(/^Comparer à/);
  await keyboard.press('ArrowUp');
  await expect.poll(() => page.url()).not.toContain('contre=');
  expect([...keyboard.invisible]).toEqual([]);
});

it('the page of a préfecture is read, its evidence opened, and another chosen', { timeout: 120_000 }, async () => {
  const keyboard = await openedAt('/prefectures/P69');
  const { page } = keyboard;
  await page.getByRole('heading', { level: 2, name: 'Courriers' }).waitFor();
  await keyboard.tabTo(/^Ce qui en est sorti/);
  await keyboard.press('Enter');
  await page.locator('details[open]').first().waitFor();
  await keyboard.tabTo('Ouvrir l’annuaire');
  await keyboard.tabTo(/^Préfecture ou sous-préfecture/, 'Shift+Tab');
  await keyboard.press('ArrowDown');
  await expect.poll(() => page.url()).not.toContain('/P69');
  expect(await keyboard.look()).not.toBeNull();
  expect([...keyboard.invisible]).toEqual([]);
});

it('a question is composed, and the dialog of views kept gives back the focus', { timeout: 120_000 }, async () => {
  const keyboard = await openedAt('/analyses');
  const { page } = keyboard;
  await page.getByRole('heading', { name: 'Le tableau' }).waitFor();
  await keyboard.tabTo('Mes vues');
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await keyboard.tabTo('Nom de la vue affichée');
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focused(keyboard).toBe('Mes vues');
  await keyboard.tabTo(/^Par\b/);
  await keyboard.press('ArrowDown');
  await expect.poll(() => page.url()).toContain('lignes=dysfonctionnement');
  await focused(keyboard).toMatch(/^Par\b/);
  expect([...keyboard.invisible]).toEqual([]);
});

it('the map goes into a département and to a site, and up again a level at a time, without a mouse', { timeout: 120_000 }, async () => {
  const keyboard = await openedAt('/?periode=12m&territoire=69');
  const { page } = keyboard;
  const address = () => new URL(page.url()).searchParams;
  await page.locator('[data-territory="69"]').waitFor();
  await page.locator('[data-territory="69"]').focus();
  // It is selected: Enter again looks into it, and the focus goes on among its sites.
  await keyboard.press('Enter');
  await expect.poll(() => [address().get('departement'), address().get('niveau')]).toEqual(['69', 'prefecture']);
  await expect.poll(async () => page.evaluate(() => document.activeElement?.getAttribute('data-territory'))).toMatch(/^S?P69/);
  await keyboard.press('Enter');
  await expect.poll(() => address().get('territoire')).toMatch(/^S?P69/);
  // Where a tooltip is open, the first Escape puts it away.
  const up = async () => {
    const before = page.url();
    await page.locator('[data-territory][tabindex="0"]').focus();
    await keyboard.press('Escape');
    await page.waitForTimeout(500);
    if (page.url() === before) await keyboard.press('Escape');
  };
  await up();
  await expect.poll(() => [address().get('departement'), address().get('territoire')]).toEqual(['69', null]);
  await up();
  await expect.poll(() => address().get('departement')).toBe(null);
  expect([...keyboard.invisible]).toEqual([]);
});
