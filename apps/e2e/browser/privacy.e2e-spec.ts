import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parisDate } from '@vigie/domain';
import { DESK, PHONE } from '../support/browser';
import { type Cast, emailOf, type Who } from '../support/cast';
import type { Demonstration } from '../support/demonstration';
import { keptByBrowser } from '../support/phone';
import { REVIEW, ReportForm, STEPS } from '../support/report-form';
import { Session } from '../support/session';
import { onStage } from '../support/stage';
import { SUBMIT, typicalReport } from '../support/typical-report';

const TELLING = 'Appeler au 06 12 34 56 78, numéro étranger 7503012345.';

let vigie: Demonstration;
let cast: Cast;

onStage((stage) => { ({ vigie, cast } = stage); });

/** The form at the step of free text, nothing typed. */
async function atWords(page: Page): Promise<ReportForm> {
  const form = new ReportForm(page);
  await page.goto('/');
  await form.open();
  await form.fillUpTo(STEPS.length - 1);
  return form;
}

const narrativeOf = (page: Page) => page.getByLabel(/^Ce qui s’est passé/);
const isSubmission = (request: Request) => (request.postData() ?? '').includes('mutation SubmitReport');

describe('what would tell who someone is', () => {
  it('is shown with its reason, holds the report back, and leaves once masked', async () => {
    const page = await cast.page('reporter', PHONE);
    const form = await atWords(page);
    const sent: string[] = [];
    page.on('request', (request) => { if (isSubmission(request)) sent.push(request.postData()!); });
    await narrativeOf(page).fill(TELLING);
    await page.getByText('Ceci ressemble à un numéro de téléphone.').waitFor();
    await page.getByText('Ceci ressemble à un numéro étranger (AGDREF).').waitFor();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('alert').getByText(/permettrait de reconnaître quelqu’un/).waitFor();
    expect(await form.heading(STEPS[5]).isVisible()).toBe(true);

    // Even on the last screen, reached by its address within the page.
    await page.evaluate(() => { history.pushState(null, '', '/signaler/relecture'); dispatchEvent(new PopStateEvent('popstate')); });
    await form.heading(REVIEW).waitFor();
    await form.send();
    await form.heading(STEPS[5]).waitFor();
    expect(sent).toEqual([]);

    await page.getByRole('button', { name: 'Tout masquer' }).click();
    await form.next(REVIEW);
    await form.send();
    await form.receipt();
    expect(sent).toHaveLength(1);
    expect(sent[0]).not.toMatch(/06 12|7503012345/);
  });

  it('is refused by the server when the device could not check, and the page says where', async () => {
    const page = await cast.page('reporter', PHONE);
    await page.route('**/assets/identifiers-*.js', (route) => route.abort());
    const form = await atWords(page);
    await narrativeOf(page).fill(TELLING);
    await page.getByText(/il sera vérifié à l’arrivée/).waitFor();
    await form.next(REVIEW);
    await form.send();
    await form.heading(STEPS[5]).waitFor();
    await page.getByRole('alert').getByText(/permettrait de reconnaître quelqu’un/).waitFor();
  });

  it('is refused by the server to whoever does without the page', async () => {
    const reporter = await Session.signIn(vigie.url, emailOf('reporter'));
    const total = async () => (await reporter.query<{ reports: { total: number } }>('{ reports { total } }')).reports.total;
    const before = await total();
    for (const field of ['narrative', 'testimony']) {
      const { submitReport } = await reporter.query<{ submitReport: object }>(SUBMIT, { key: crypto.randomUUID(), report: { ...typicalReport(parisDate(new Date())), [field]: TELLING } });
      expect(submitReport).toMatchObject({ __typename: 'ReportRefused', errors: [{ path: field }] });
    }
    expect(await total()).toBe(before);
  });
});

describe('a report half filled in', () => {
  it('is there again after a reload, sealed meanwhile: no store of the browser holds a word of it', async () => {
    const page = await cast.page('reporter', DESK);
    const form = await atWords(page);
    await narrativeOf(page).fill('Un récit que personne d’autre ne doit lire.');
    await page.reload();
    await form.heading(STEPS[5]).waitFor();
    expect(await narrativeOf(page).inputValue()).toContain('Un récit');
    expect(await keptByBrowser(page)).not.toMatch(/récit|RENEWAL_LATE|PROLONGATION/i);
  });

  it('is warned of before the page is closed where the browser keeps nothing', async () => {
    const page = await cast.page('reporter', DESK);
    await page.addInitScript(() => { Object.defineProperty(window, 'indexedDB', { value: { open: () => { throw new DOMException('no', 'SecurityError'); } } }); });
    await atWords(page);
    const warning = page.waitForEvent('dialog');
    await page.evaluate(() => { setTimeout(() => location.reload()); });
    const dialog = await warning;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
  });

  it('is not warned of when nothing was answered', async () => {
    const page = await cast.page('reporter', DESK);
    const form = new ReportForm(page);
    await page.goto('/');
    await form.open();
    let asked = false;
    page.on('dialog', (dialog) => { asked = true; void dialog.accept(); });
    await page.reload();
    await form.heading(STEPS[0]).waitFor();
    expect(asked).toBe(false);
  });
});

describe('the pages', () => {
  /** What the page asked of the network, and what its content security policy refused it. */
  async function watched(who: Who | null) {
    const page = await cast.page(who, DESK);
    const origins = new Set<string>();
    const refused: string[] = [];
    page.context().on('request', (request) => { if (!/^(data|blob):/.test(request.url())) origins.add(new URL(request.url()).origin); });
    page.on('websocket', (socket) => origins.add(new URL(socket.url()).origin));
    page.on('console', (message) => { if (/content.security.policy/i.test(message.text())) refused.push(message.text()); });
    await page.exposeFunction('refusedByPolicy', (what: string) => refused.push(what));
    await page.addInitScript(() => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { refusedByPolicy(what: string): void }).refusedByPolicy(`${violatedDirective} ${blockedURI}`)));
    return { page, origins, refused };
  }

  it('of the declaration app ask nothing of anyone else, and break no policy, from sign-in to receipt', async () => {
    const { page, origins, refused } = await watched(null);
    const form = new ReportForm(page);
    await form.signIn('reporter');
    await form.fillTypical({ narrative: 'Demande déposée en juin, rien depuis.' });
    await form.send();
    await form.receipt();
    expect([...origins]).toEqual([vigie.url]);
    expect(refused).toEqual([]);
  });

  it('of the console ask nothing of anyone else, and break no policy, on the pages that draw most', async () => {
    const { page, origins, refused } = await watched('national');
    await page.goto('/console/?niveau=region');
    await page.getByRole('button', { name: /ouvrir le détail/ }).first().click();
    await page.getByRole('heading', { name: 'Droits les plus touchés' }).waitFor();
    await page.goto('/console/signalements');
    await page.getByRole('link', { name: /Ouvrir le signalement/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /^Signalement VG-/ }).waitFor();
    await page.goto('/console/securite');
    await page.getByRole('button', { name: 'Configurer l’application' }).click();
    await page.getByAltText('Code QR de configuration de l’application').waitFor();
    expect([...origins]).toEqual([vigie.url]);
    expect(refused).toEqual([]);
  });

  it.each(['/', '/console/'])('at %s hold no script of their own and a policy that allows none', async (path) => {
    const response = await fetch(`${vigie.url}${path}`);
    const policy = new Map(response.headers.get('content-security-policy')!.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')];
    }));
    expect(policy.get('default-src')).toBe(`'none'`);
    expect(policy.get('script-src')).toBe(`'self'`);
    expect(policy.get('connect-src')).toBe(`'self'`);
    const page = await cast.page(null, DESK);
    await page.goto(path);
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    expect(await page.locator('script:not([src])').count()).toBe(0);
    expect(await response.text()).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i);
  });
});
