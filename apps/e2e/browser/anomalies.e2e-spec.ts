import { afterAll, beforeAll, expect, it } from 'vitest';
import { Audit } from '../support/audit';
import { DESK } from '../support/browser';
import { Cast, emailOf } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { Session } from '../support/session';
import { button, openConsole } from './journeys/screen';

let vigie: Demonstration;
let cast: Cast;

beforeAll(async () => {
  vigie = await Demonstration.start();
  cast = await Cast.of(vigie.url);
  const staff = await Session.signIn(vigie.url, emailOf('national'));
  const { triageQueue, anomalies } = await staff.query<{ triageQueue: { items: { report: { id: string } }[] }; anomalies: { id: string; name: string }[] }>('{ triageQueue(page: { page: 1, perPage: 40 }) { items { report { id } } } anomalies { id name } }');
  const photo = anomalies.find(({ name }) => name.startsWith('E-photo'))!;
  await staff.query('mutation ($reports: [AimedReport!]!, $anomalyId: ID!) { attachReports(reports: $reports, anomalyId: $anomalyId) { __typename } }', { reports: triageQueue.items.map(({ report: { id } }) => ({ id })), anomalyId: photo.id });
});

afterAll(async () => {
  await cast?.close();
  await vigie?.close();
});

it('is one tap for a structure, unsaid in another, and staff read how many', async () => {
  const page = await cast.page('reporter', DESK);
  const audit = new Audit(page, 'EVERY_LOOK');
  await page.goto('/');
  await page.getByRole('link', { name: /Anomalies connues/ }).click();
  await button(page, /^Nous aussi\s: E-photo/).waitFor();
  await audit.visit('known anomalies, for a structure');
  await button(page, /^Nous aussi\s: E-photo/).click();
  await page.getByText(/^C’est dit/).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Annuler.*E-photo/);
  await page.reload();
  await button(page, /^Annuler « nous aussi »\s: E-photo/).waitFor();
  await audit.visit('known anomalies, said by a structure');
  await button(page, /^Nous aussi\s: Deux demandes/).click();
  await button(page, /^Annuler « nous aussi »\s: Deux demandes/).click();
  await page.getByText('C’est annulé.').waitFor();
  expect(audit.findings()).toEqual([]);
  await page.context().close();
}, 180_000);

it('is accessible to staff: the register, a name refused, one anomaly with its map, what the DGEF answered', async () => {
  const page = await cast.page('national', DESK);
  const audit = new Audit(page, 'EVERY_LOOK');
  await openConsole(page, '/anomalies', 'Anomalies connues');
  await page.getByRole('link', { name: /E-photo/ }).waitFor();
  await audit.visit('anomalies');
  await button(page, 'Nommer une anomalie').click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('x');
  await button(page, 'Enregistrer').click();
  await page.getByText('Le nom compte de 5 à 80 signes.').waitFor();
  await audit.visit('anomalies, a name refused');
  await button(page, 'Annuler').click();
  await page.getByRole('link', { name: /E-photo/ }).click();
  await page.getByRole('heading', { level: 1, name: /E-photo/ }).waitFor();
  await page.getByText(/signalements rattachés, de/).waitFor();
  await audit.visit('one anomaly');
  await button(page, 'Enregistrer').click();
  await page.getByText('Choisissez un état.').waitFor();
  await page.getByLabel('Nouvel état').selectOption({ label: 'Remontée' });
  await page.getByLabel('Précision').fill('Courrier du 12 mars.');
  await button(page, 'Enregistrer').click();
  await page.getByText('Courrier du 12 mars.', { exact: true }).waitFor();
  await audit.visit('one anomaly, raised');
  await openConsole(page, '/anomalies/aucune', 'Anomalies connues');
  await page.getByText('Cette anomalie n’existe pas.').waitFor();
  await audit.visit('no such anomaly');
  expect(audit.findings()).toEqual([]);
  await page.context().close();
}, 240_000);
