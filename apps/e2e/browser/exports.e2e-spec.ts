import { readFileSync } from 'node:fs';
import pg from 'pg';
import { expect, it } from 'vitest';
import { DESK } from '../support/browser';
import type { Cast } from '../support/cast';
import type { Demonstration } from '../support/demonstration';
import { Keyboard } from '../support/keyboard';
import { onStage } from '../support/stage';
import { openConsole } from './journeys/screen';

let vigie: Demonstration;
let cast: Cast;

onStage((stage) => { ({ vigie, cast } = stage); });

async function rows<Row extends object>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: vigie.databaseUrl });
  await client.connect();
  const { rows: found } = await client.query<Row>(sql);
  await client.end();
  return found;
}

it('goes from the list, by keyboard, to a file that holds what the list showed, and says so in the log', { timeout: 120_000 }, async () => {
  const page = await cast.page('regional', DESK);
  const keyboard = new Keyboard(page);
  await openConsole(page, '/signalements?filter=%7B%22departmentCode%22%3A%2269%22%7D', 'Signalements');
  await page.getByRole('link', { name: 'Exporter' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Exports' }).waitFor();
  expect(await page.getByLabel('Département', { exact: true }).first().inputValue()).toBe('69');
  await page.getByRole('checkbox', { name: 'Structure', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('À quoi servira cet export').focus();
  await page.keyboard.type('préparer la réunion avec la préfecture');
  await keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: /^Télécharger Signalements un par un, CSV/ });
  await link.waitFor({ timeout: 60_000 });
  await link.focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^vigie-signalements-\d{4}-\d{2}-\d{2}-[0-9a-f]{6}\.csv$/);
  const lines = readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n');
  const [{ count }] = await rows<{ count: number }>(`SELECT count(*)::int AS count FROM report WHERE department_code = '69'`) as [{ count: number }];
  expect(lines).toHaveLength(count + 2);
  expect(lines[0]).toMatch(/^\uFEFF# Vigie, Signalements, export [0-9a-f-]{36}, empreinte [0-9a-f]{16}\. Usage interne/);
  expect(lines[1]).not.toContain(';Structure;');
  expect(lines.slice(2).every((line) => line.includes(';69;Rhône;'))).toBe(true);
  expect(await rows(`SELECT action, count(*)::int AS times FROM audit_entry WHERE subject_kind = 'export' GROUP BY 1 ORDER BY 1`)).toEqual([{ action: 'EXPORT_ASKED', times: 1 }, { action: 'EXPORT_DOWNLOADED', times: 1 }]);
  // What was chosen is there the next time.
  await page.reload();
  expect(await page.getByRole('checkbox', { name: 'Structure', exact: true }).isChecked()).toBe(false);
  await page.context().close();
});

it('says each fault on its own field, days the wrong way round on both, and goes to the first', { timeout: 60_000 }, async () => {
  const page = await cast.page('regional', DESK);
  await openConsole(page, '/exports?occurredFrom=2026-03-02&occurredTo=2026-03-01', 'Exports');
  await page.getByRole('button', { name: 'Aucune' }).click();
  await page.getByRole('button', { name: 'Préparer l’export' }).click();
  const faultOf = (name: string) => page.evaluate((found) => {
    const field = [...document.querySelectorAll<HTMLInputElement>('[aria-invalid="true"]')].find((one) => one.labels?.[0]?.textContent?.startsWith(found));
    return document.getElementById(field?.getAttribute('aria-describedby') ?? '')?.textContent ?? null;
  }, name);
  expect(await faultOf('Survenu à partir du')).toBe('Le premier jour vient après le dernier.');
  expect(await faultOf('Survenu jusqu’au')).toBe('Le dernier jour vient avant le premier.');
  expect(await faultOf('Référence')).toBe('Choisissez au moins une colonne.');
  expect(await faultOf('À quoi servira')).toBe('Dites-le en 10 caractères au moins.');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent)).toBe('Survenu à partir du');
  await page.context().close();
});

it('is closed to who reports, and open to who is in charge of a structure, for its own', { timeout: 60_000 }, async () => {
  const reporter = await cast.page('reporter', DESK);
  await openConsole(reporter, '/exports', 'Accès réservé');
  await reporter.context().close();
  const manager = await cast.page('manager', DESK);
  await openConsole(manager, '/exports', 'Exports');
  await manager.getByRole('checkbox', { name: 'Code de la situation' }).waitFor();
  await manager.context().close();
});
