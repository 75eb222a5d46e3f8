import { expect, it } from 'vitest';
import { parisDate } from '@vigie/domain';
import { DESK, PHONE } from '../support/browser';
import { type Cast, emailOf } from '../support/cast';
import type { Demonstration } from '../support/demonstration';
import { figuresNow, figuresOf, momentOf } from '../support/heatmap-figures';
import { ReportForm } from '../support/report-form';
import { Session } from '../support/session';
import { onStage } from '../support/stage';
import { SUBMIT, typicalReport } from '../support/typical-report';

/** The line is tried again at growing pauses, half a minute at most; a loaded machine takes as long to start the program. */
const BACK_MS = 60_000;

let vigie: Demonstration;
let cast: Cast;

onStage((stage) => { ({ vigie, cast } = stage); });

it('leaves the figures on an open console while the server is out, says so, and catches up by itself', async () => {
  const page = await cast.page('regional', DESK);
  await page.goto('/console/');
  const before = await figuresOf(page);
  await vigie.stop();
  await page.getByText('hors ligne', { exact: true }).waitFor();
  expect(await figuresNow(page)).toEqual(before);

  await vigie.startAgain();
  const reporter = await Session.signIn(vigie.url, emailOf('reporter'));
  const caughtUp = momentOf(page, { reports: before.reports + 1, rhone: before.rhone! + 1 });
  await reporter.query(SUBMIT, { key: crypto.randomUUID(), report: typicalReport(parisDate(new Date())) });
  await page.getByText('en direct', { exact: true }).waitFor({ timeout: BACK_MS });
  await caughtUp;
  await page.context().close();
});

it('keeps a report that was being sent when the server went out, and sends it once', async () => {
  const form = new ReportForm(await cast.page('reporter', PHONE));
  await form.page.goto('/');
  await form.fillTypical();
  const total = async () => {
    const session = await Session.signIn(vigie.url, emailOf('manager'));
    return (await session.query<{ reports: { total: number } }>('{ reports { total } }')).reports.total;
  };
  const before = await total();

  // The report arrives; its answer does not: nobody on the phone can tell the one from the other.
  let lost = 0;
  await form.page.route('**/graphql', async (route) => {
    if (lost > 0 || !(route.request().postData() ?? '').includes('mutation SubmitReport')) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await form.send();
  await form.page.getByText('Pas de réponse du réseau').waitFor();
  await vigie.stop();
  const failed = form.page.waitForEvent('requestfailed');
  await form.tap(form.page.getByRole('button', { name: 'Réessayer' }));
  await failed;
  await form.page.getByText('Pas de réponse du réseau').waitFor();

  await vigie.startAgain();
  await form.tap(form.page.getByRole('button', { name: 'Réessayer' }));
  const reference = await form.receipt();
  await form.page.getByText('Il avait déjà été reçu : il ne compte qu’une fois.').waitFor();
  expect(await total()).toBe(before + 1);
  const session = await Session.signIn(vigie.url, emailOf('manager'));
  const { reports } = await session.query<{ reports: { total: number } }>('query ($q: String) { reports(filter: { q: $q }) { total } }', { q: reference });
  expect(reports.total).toBe(1);
});
