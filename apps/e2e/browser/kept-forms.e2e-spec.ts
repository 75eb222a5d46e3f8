import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { aCase } from '../support/case-builder';
import { emailOf } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { Phone, installed } from '../support/phone';
import { ReportForm } from '../support/report-form';
import { Session } from '../support/session';

let vigie: Demonstration;
let phone: Phone;
let reporter: Session;
let caseCode: string;

beforeAll(async () => {
  vigie = await Demonstration.start(20);
  reporter = await Session.signIn(vigie.url, emailOf('reporter'));
});
afterAll(() => vigie?.close());
beforeEach(async () => {
  phone = new Phone(vigie.url);
  caseCode = await aCase(reporter);
});
afterEach(() => phone.throwAway());

interface Told { caseFile: { steps: { id: string | null; channel: string; answer: string | null }[]; reports: { id: string; narrative: string | null }[] } }
const told = async () => (await reporter.query<Told>('query ($code: ID!) { caseFile(caseCode: $code) { steps { id channel answer } reports { id narrative } } }', { code: caseCode })).caseFile;

it('a step typed without a network is kept through a closed browser, said not to be noted yet, and noted once', async () => {
  const form = new ReportForm(await phone.open());
  await form.signIn('reporter');
  await installed(form.page);
  const { page } = form;
  const before = (await told()).steps.filter(({ id }) => id !== null).length;
  await page.goto(`/situations/${caseCode}/etape/SUBSTITUTION`);
  const save = page.getByRole('button', { name: 'Enregistrer' });
  await save.waitFor();
  await page.getByRole('radio', { name: '30 min' }).check({ force: true });
  await phone.network(false);
  await save.click();
  await page.getByText(/n’est pas encore notée/).waitFor();
  await phone.close();

  const again = await phone.open();
  await again.goto(`/situations/${caseCode}/etape/SUBSTITUTION`);
  await again.getByText(/Repris tel que vous l’aviez laissé/).waitFor();
  expect(await again.getByRole('radio', { name: '30 min' }).isChecked()).toBe(true);
  await again.getByRole('button', { name: 'Enregistrer' }).click();
  await again.getByText('Démarche notée.').waitFor();
  expect((await told()).steps.filter(({ id }) => id !== null)).toHaveLength(before + 1);
  // It has arrived: the next one begins empty.
  await again.goto(`/situations/${caseCode}/etape/SUBSTITUTION`);
  await again.getByRole('button', { name: 'Enregistrer' }).waitFor();
  expect(await again.getByText(/Repris tel que vous l’aviez laissé/).count()).toBe(0);
});

it('a correction typed without a network is kept too, and can be let go', async () => {
  const form = new ReportForm(await phone.open());
  await form.signIn('reporter');
  await installed(form.page);
  const { id } = (await told()).reports[0]!;
  await form.page.goto(`/situations/${caseCode}/signalement/${id}`);
  const words = (page: typeof form.page) => page.getByLabel(/^Ce qui s’est passé/);
  await words(form.page).fill('Corrigé dans le train.');
  await phone.network(false);
  await form.page.getByRole('button', { name: 'Enregistrer les corrections' }).click();
  await form.page.getByText(/n’est pas encore corrigé/).waitFor();
  await phone.close();
  const page = await phone.open();
  await page.goto(`/situations/${caseCode}/signalement/${id}`);
  await page.getByText(/Repris tel que vous l’aviez laissé/).waitFor();
  expect(await words(page).inputValue()).toBe('Corrigé dans le train.');
  await page.getByRole('button', { name: 'Repartir de ce qui est enregistré' }).click();
  await page.getByText(/Repris tel que vous l’aviez laissé/).waitFor({ state: 'detached' });
  expect(await words(page).inputValue()).not.toBe('Corrigé dans le train.');
  // The button is gone with the note: the keyboard starts again at the top of the form.
  await expect.poll(() => page.getByRole('heading', { level: 1 }).evaluate((heading) => heading === document.activeElement)).toBe(true);
  await words(page).fill('Corrigé au bureau.');
  await page.getByRole('button', { name: 'Enregistrer les corrections' }).click();
  await page.getByText('Signalement corrigé.').waitFor();
  expect((await told()).reports.find((report) => report.id === id)?.narrative).toBe('Corrigé au bureau.');
});
