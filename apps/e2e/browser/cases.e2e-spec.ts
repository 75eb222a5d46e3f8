import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE } from '../support/browser';
import { CIRCLING, aCase } from '../support/case-builder';
import { Cast, emailOf } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { Keyboard } from '../support/keyboard';
import { Session } from '../support/session';

let vigie: Demonstration;
let cast: Cast;
let reporter: Session;

beforeAll(async () => {
  // As many as give the structure of the demonstration's accounts its living cases.
  vigie = await Demonstration.start(6_000);
  cast = await Cast.of(vigie.url);
  reporter = await Session.signIn(vigie.url, emailOf('reporter'));
});

afterAll(async () => {
  await cast?.close();
  await vigie?.close();
});

const headed = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const chip = (page: Page, name: string) => page.locator('.radio-chip', { hasText: name });
const stepsOf = async (caseCode: string) => (await reporter.query<{ caseFile: { steps: { channel: string; outcome: string | null }[]; state: string } }>(
  'query ($code: ID!) { caseFile(caseCode: $code) { state steps { channel outcome } } }', { code: caseCode })).caseFile;

/** What a phone saw itself send to the server. */
function sentBy(page: Page): string[] {
  const bodies: string[] = [];
  page.on('request', (request) => bodies.push(`${request.url()} ${request.postData() ?? ''}`));
  return bodies;
}

describe('cases on a phone', () => {
  it('note the next step in four taps, and take it back in one', async () => {
    const caseCode = await aCase(reporter);
    const page = await cast.page('reporter', PHONE);
    await page.goto(`/situations/${caseCode}`);
    let taps = 0;
    const tap = async (target: Locator) => { taps += 1; await target.click(); };
    await headed(page, 'Demander un rendez-vous au point d’accès numérique (PAN)');
    await tap(button(page, 'Noter cette démarche'));
    await tap(chip(page, 'Aucun rendez-vous disponible'));
    await tap(button(page, 'Enregistrer'));
    await headed(page, 'Demander à la préfecture la solution de substitution');
    expect(taps).toBeLessThanOrEqual(4);
    expect((await stepsOf(caseCode)).steps).toMatchObject([{ channel: 'CCC' }, { channel: 'PAN', outcome: 'NO_APPOINTMENT' }]);
    await button(page, 'Annuler').click();
    await page.getByText('C’est annulé.').waitFor();
    await headed(page, 'Demander un rendez-vous au point d’accès numérique (PAN)');
    expect((await stepsOf(caseCode)).steps).toMatchObject([{ channel: 'CCC' }]);
    await page.context().close();
  });

  it('name the circle, and what the file lacks', async () => {
    const caseCode = await aCase(reporter, CIRCLING);
    const page = await cast.page('reporter', PHONE);
    await page.goto(`/situations/${caseCode}`);
    await headed(page, 'Le CCC et la préfecture se renvoient la situation');
    await headed(page, 'Le CCC et le PAN se renvoient la situation');
    await page.getByText(/L’écrit explicite du CCC/).waitFor();
    await page.getByText('Sur quoi cela repose').click();
    await page.getByText(/Arrêté du 1er août 2023/).waitFor();
    await page.context().close();
  });

  it('keep a step that the network or the session let down, and note it once', async () => {
    const caseCode = await aCase(reporter);
    const page = await cast.page('reporter', PHONE);
    await page.goto(`/situations/${caseCode}/etape/PAN`);
    await chip(page, 'Rendez-vous sans solution').click();
    await page.getByLabel(/^Ce qui a été répondu/).fill('Revenir dans un mois.');
    // The server takes it, and the answer is lost on the way.
    await page.route('**/graphql', async (route, request) => {
      if (!request.postData()?.includes('RecordStep')) return route.fallback();
      await route.fetch();
      await route.abort('connectionfailed');
    }, { times: 1 });
    await button(page, 'Enregistrer').click();
    await page.getByText(/Ce que vous avez saisi est gardé ici/).waitFor();
    await button(page, 'Enregistrer').click();
    await page.getByText('Démarche notée.').waitFor();
    expect((await stepsOf(caseCode)).steps).toHaveLength(2);
    await page.context().close();
  });

  it('ask before what was typed is left unsaved, by the app’s own way back and by the browser’s, and give it back', async () => {
    const caseCode = await aCase(reporter);
    const page = await cast.page('reporter', PHONE);
    await page.goto(`/situations/${caseCode}`);
    await button(page, /^Corriger le signalement/).click();
    const narrative = page.getByLabel(/^Ce qui s’est passé/);
    await narrative.fill('Relances sans réponse.');
    const question = page.getByRole('alertdialog', { name: 'Quitter sans enregistrer ?' });
    for (const leave of [() => button(page, 'Retour').click(), () => page.goBack({ timeout: 2_000 }).then(() => undefined, () => undefined)]) {
      await leave();
      await question.waitFor();
      await button(page, 'Rester sur cette page').click();
      expect(await narrative.inputValue()).toBe('Relances sans réponse.');
    }
    await button(page, 'Retour').click();
    await button(page, 'Quitter').click();
    await headed(page, `Situation ${caseCode}`);
    await button(page, /^Corriger le signalement/).click();
    await page.getByText(/Repris tel que vous l’aviez laissé/).waitFor();
    expect(await narrative.inputValue()).toBe('Relances sans réponse.');
    await page.context().close();
  });

  it('promise without a network only what is true', async () => {
    const caseCode = await aCase(reporter);
    const page = await cast.page('reporter', PHONE);
    await page.goto(`/situations/${caseCode}/etape/PAN`);
    await chip(page, 'Rendez-vous sans solution').waitFor();
    await page.context().setOffline(true);
    await page.getByText('Cette page a besoin du réseau', { exact: false }).waitFor();
    expect(await page.getByText(/partira au retour du réseau/).count()).toBe(0);
    await page.context().close();
  });

  it('give back what was reported, to read on the phone', async () => {
    const caseCode = await aCase(reporter);
    const page = await cast.page('reporter', PHONE);
    await page.goto(`/situations/${caseCode}`);
    await page.getByText('Lire le signalement').click();
    await headed(page, 'Dysfonctionnements');
    await page.getByText('Retard dans le renouvellement d’une attestation expirée').waitFor();
    await page.context().close();
  });

  it('ask of an answer that came what it was and when, and nothing else', async () => {
    const caseCode = await aCase(reporter, CIRCLING);
    await reporter.query('mutation ($c: ID!) { recordRecourseStep(caseCode: $c, step: { channel: "DDETS", takenOn: "2026-01-12" }) { __typename } }', { c: caseCode });
    const page = await cast.page('reporter', PHONE);
    await page.goto(`/situations/${caseCode}`);
    await button(page, /^Noter la réponse : DDETS/).click();
    await headed(page, 'Noter la réponse');
    await page.getByRole('group', { name: /Qu’a-t-on répondu/ }).waitFor();
    expect(await page.getByRole('group', { name: /Auprès de qui|Comment/ }).count()).toBe(0);
    await page.getByRole('group', { name: /Qu’a-t-on répondu/ }).locator('label').first().click();
    await page.getByRole('group', { name: /Quand la réponse/ }).getByText('Hier', { exact: true }).click();
    await button(page, 'Enregistrer').click();
    await page.getByText('Démarche corrigée.').waitFor();
    await page.getByText(/^Réponse du/).waitFor();
    await page.context().close();
  });

  it('say of the last act alone that it can be taken back', async () => {
    const caseCode = await aCase(reporter);
    const page = await cast.page('reporter', PHONE);
    await page.goto(`/situations/${caseCode}/cloture`);
    await page.getByText('Droits rétablis', { exact: true }).first().click();
    await button(page, 'Clore la situation').click();
    await page.getByText('Situation close.').waitFor();
    await button(page, 'Rouvrir la situation').click();
    await page.getByText('Situation rouverte.').waitFor();
    expect([await page.getByText('Situation close.').count(), await button(page, 'Annuler').count()]).toEqual([0, 0]);
    await page.context().close();
  });

  it('never send a name that was typed in the place of a code', async () => {
    const page = await cast.page('reporter', PHONE);
    await page.goto('/situations');
    await page.getByRole('link', { name: /^Ouvrir la situation/ }).first().waitFor();
    const sent = sentBy(page);
    for (const name of ['Fatou Diallo', 'Diallo', 'Nguyen']) {
      await page.getByLabel('Chercher par code de situation').fill(name);
      await page.getByText(/Ce n’est pas un code/).waitFor();
      await page.waitForTimeout(600);
    }
    await page.goto('/situations/fatou-diallo');
    await headed(page, 'Cette page n’existe pas');
    expect(sent.filter((body) => /"q":"/.test(body))).toEqual([]);
    await page.context().close();
  });

  it('end, and open again as they were', async () => {
    const caseCode = await aCase(reporter);
    const page = await cast.page('reporter', PHONE);
    await page.goto(`/situations/${caseCode}/cloture`);
    await page.getByText('Droits rétablis', { exact: true }).first().click();
    await button(page, 'Clore la situation').click();
    await page.getByText('Situation close.').waitFor();
    expect((await stepsOf(caseCode)).state).toBe('SOLVED');
    await page.goto('/situations/resolues');
    await page.getByRole('link', { name: `Ouvrir la situation ${caseCode}` }).click();
    await button(page, 'Rouvrir la situation').click();
    await button(page, 'Clore la situation').waitFor();
    expect((await stepsOf(caseCode)).state).toBe('OPEN');
    await page.context().close();
  });

  it('have their reports corrected, with a history of codes and days, and one tap to take it back', async () => {
    const caseCode = await aCase(reporter);
    const page = await cast.page('reporter', PHONE);
    await page.goto(`/situations/${caseCode}`);
    await button(page, /^Corriger le signalement/).click();
    await page.getByRole('group', { name: /Temps passé/ }).getByText('4 h', { exact: true }).click();
    await page.getByLabel(/^Ce qui s’est passé/).fill('Relances sans réponse.');
    await button(page, 'Enregistrer les corrections').click();
    await page.getByText('Signalement corrigé.').waitFor();
    await page.getByText(/^Historique/).click();
    await page.getByText(/Heures passées.*1,?.?5 → 4/).waitFor();
    await page.getByText(/Récit.*texte précédent n’est pas gardé/).waitFor();
    await button(page, 'Annuler').click();
    await page.getByText('C’est annulé.').waitFor();
    const { caseFile } = await reporter.query<{ caseFile: { hoursSpent: number; reports: { narrative: string | null; revision: number }[] } }>('query ($code: ID!) { caseFile(caseCode: $code) { hoursSpent reports { narrative revision } } }', { code: caseCode });
    expect(caseFile).toMatchObject({ hoursSpent: 1.5, reports: [{ narrative: null, revision: 3 }] });
    await page.context().close();
  });

  it('are alive at the first start: the demonstration has one that goes round in circles', async () => {
    const page = await cast.page('reporter', PHONE);
    await page.goto('/');
    await page.getByRole('link', { name: /Nos situations/ }).click();
    await page.getByRole('link', { name: /Attendent une réponse/ }).click();
    await page.getByText('Le CCC et le PAN se renvoient la situation').first().waitFor();
    await page.context().close();
  });
});

describe('cases without a mouse', () => {
  it('are found, told a step and closed, the focus always somewhere', async () => {
    const caseCode = await aCase(reporter);
    const page = await cast.page('reporter', DESK);
    const keyboard = new Keyboard(page);
    await page.goto('/situations');
    await page.getByRole('link', { name: /^Ouvrir la situation/ }).first().waitFor();
    await keyboard.tabTo(/^Chercher par code/);
    await keyboard.type(caseCode.toLowerCase());
    await page.getByText('1 situation trouvée').waitFor();
    await keyboard.tabTo(`Ouvrir la situation ${caseCode}`);
    await keyboard.press('Enter');
    await expect.poll(async () => (await keyboard.look())?.name).toBe(`Situation ${caseCode}`);
    await page.getByText('Démarches', { exact: true }).waitFor();
    await keyboard.tabTo('Noter cette démarche');
    await keyboard.press('Enter');
    await expect.poll(async () => (await keyboard.look())?.name).toBe('Noter une démarche');
    await keyboard.tabTo(/Qu’a-t-on répondu.*J’attends la réponse/);
    await keyboard.press('ArrowDown');
    await keyboard.tabTo('Enregistrer');
    await keyboard.press('Enter');
    await page.getByText('Démarche notée.').waitFor();
    await keyboard.tabTo(/^Retirer la démarche : Point d’accès numérique/);
    await keyboard.press('Enter');
    await page.getByText('Démarche retirée.').waitFor();
    await expect.poll(async () => (await keyboard.look())?.name).toBe('Annuler');
    await keyboard.press('Enter');
    await page.getByText('C’est annulé.').waitFor();
    expect(await keyboard.look()).not.toBeNull();
    await keyboard.tabTo('Clore la situation');
    await keyboard.press('Enter');
    await expect.poll(async () => (await keyboard.look())?.name).toBe('Clore la situation');
    await keyboard.tabTo(/Comment cela s’est-il terminé/);
    await keyboard.press('Space');
    await keyboard.tabTo('Clore la situation');
    await keyboard.press('Enter');
    await page.getByText('Situation close.').waitFor();
    await keyboard.tabTo('Rouvrir la situation');
    await keyboard.press('Enter');
    await expect.poll(async () => (await keyboard.look())?.name).toBe(`Situation ${caseCode}`);
    expect([...keyboard.invisible]).toEqual([]);
    await page.context().close();
  });
});
