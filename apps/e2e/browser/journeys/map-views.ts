import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Audit } from '../../support/audit';
import { button, openConsole } from './screen';

const drawn = (page: Page) => button(page, /ouvrir le détail/).first().waitFor();

/** What else the map measures, and how it is smoothed. For regional staff. */
export async function measures(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/?mesure=part-droit&niveau=prefecture', 'Carte des signalements');
  await drawn(page);
  await page.getByText(/^Ensemble/).waitFor();
  await audit.visit('map, share that touches a right');
  await page.getByLabel('Lisser les petits territoires').click();
  await page.getByText(/bayésienne empirique/).waitFor();
  await audit.visit('map, smoothed');
  await openConsole(page, '/?mesure=jours-sans-document&etat=ouverts&territoire=69', 'Carte des signalements');
  await page.getByRole('heading', { level: 2, name: 'Rhône' }).waitFor();
  await page.getByRole('button', { name: /Retirer le filtre État/ }).waitFor();
  await audit.visit('map, days without a document, open reports, one territory');
}

/** Month by month, and against another period or territory. For regional staff. */
export async function overTime(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/?periode=6m', 'Carte des signalements');
  await drawn(page);
  await button(page, 'Dérouler mois par mois').click();
  await page.getByText('Une seule échelle de couleurs pour tous les mois.').waitFor();
  await button(page, 'Arrêter le déroulé').click();
  await audit.visit('map, a month');
  await openConsole(page, '/?contre=an&periode=12m', 'Carte des signalements');
  await page.getByRole('columnheader', { name: 'Écart' }).waitFor();
  await audit.visit('map, a year against the one before');
  await openConsole(page, '/?mesure=ccc&contre-du=2025-01-01&contre-au=2025-12-31&periode=12m&territoire=69&avec=38', 'Carte des signalements');
  await page.getByRole('heading', { name: 'Signalements des deux territoires' }).waitFor();
  await page.getByRole('columnheader', { name: 'Écart' }).waitFor();
  await audit.visit('map, two periods of the CCC, two territories');
}

/** The page of a préfecture, where much is reported and where nothing is. For regional staff. */
export async function prefecture(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/prefectures/P69', /Rhône/);
  for (const name of [/Obligations/, /Comparée à sa région/, 'Principales difficultés', 'Annuaire', 'Alertes']) await page.getByRole('heading', { level: 2, name }).waitFor();
  await page.getByText('Ce qui en est sorti').first().click();
  await audit.visit('préfecture, much reported');
  await openConsole(page, '/prefectures/P15?du=2019-01-01&au=2019-03-31', /Cantal/);
  await page.getByText(/Aucun signalement sur cette période/).waitFor();
  await audit.visit('préfecture, nothing reported');
  await openConsole(page, '/prefectures/P75', 'Page introuvable');
}

/** Takes a format of the open menu away, under the name it must have; what is in it. */
async function taken(page: Page, format: string, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  const file = await download;
  if (file.suggestedFilename() !== name) throw new Error(file.suggestedFilename());
  await page.getByRole('heading', { name: 'Le fichier est prêt' }).waitFor();
  return readFile(await file.path(), 'utf8');
}

/** What is seen, as a file, and what cannot leave. For national staff. */
export async function exported(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/?niveau=region&du=2026-01-01&au=2026-06-30', 'Carte des signalements');
  await drawn(page);
  for (const [format, file] of [['Tableau CSV et sa notice (ZIP)', '.zip'], ['Image PNG', '.png']] as const) {
    await button(page, 'Exporter').click();
    await audit.visit(`map, export menu (${format})`, 'desk');
    await taken(page, format, `vigie-carte-signalements-region-2026-01-2026-06${file}`);
    await audit.visit(`map, exported (${format})`);
    await button(page, 'Fermer').click();
  }
  await openConsole(page, '/?niveau=region&contre=an&du=2026-01-01&au=2026-06-30', 'Carte des signalements');
  await page.getByRole('columnheader', { name: 'Écart' }).waitFor();
  await button(page, 'Exporter').click();
  const compared = await taken(page, 'GeoJSON', 'vigie-carte-signalements-region-2026-01-2026-06-contre-2025-01-2025-06.geojson');
  const { features } = JSON.parse(compared) as { features: { properties: { earlier_value: number | null; value: number | null; difference: number | null } }[] };
  for (const { properties: { earlier_value: before, value, difference } } of features) if ((difference !== null) !== (Number(before) > 0 && value !== null)) throw new Error(JSON.stringify({ before, value, difference }));
  if (!features.some(({ properties }) => properties.difference !== null)) throw new Error('No difference left');
  await audit.visit('map, a comparison exported');
  await button(page, 'Fermer').click();
  await openConsole(page, '/?niveau=region&du=2026-01-01&au=2026-06-30&territoire=84&avec=11', 'Carte des signalements');
  await page.getByRole('heading', { name: 'Signalements des deux territoires' }).waitFor();
  await button(page, 'Exporter').click();
  const two = await taken(page, 'Image SVG', 'vigie-carte-signalements-region-84-11-2026-01-2026-06.svg');
  if (!/<title>[^<]*\(Auvergne-Rhône-Alpes et Île-de-France\)/.test(two)) throw new Error(two.slice(0, 400));
  await button(page, 'Fermer').click();
  await openConsole(page, '/?niveau=region&mesure=jours-sans-droit', 'Carte des signalements');
  await drawn(page);
  await button(page, 'Exporter').click();
  await page.getByRole('menuitem', { name: 'Image SVG' }).click();
  await page.getByRole('heading', { name: 'Cette vue ne peut pas être exportée' }).waitFor();
  await audit.visit('map, export refused');
}

/** A question composed, its answer, a view kept of it and taken away, and the file of it. For national staff. */
export async function analyses(page: Page, audit: Audit): Promise<void> {
  await openConsole(page, '/analyses', 'Analyses');
  await page.getByRole('heading', { name: 'Le tableau' }).waitFor();
  await audit.visit('analyses, as it opens');
  await openConsole(page, '/analyses?lignes=region&colonnes=mois&du=2026-01&au=2026-06', 'Analyses');
  await page.getByText('Toutes les vignettes ont la même échelle.').waitFor();
  await audit.visit('analyses, small multiples by region');
  await openConsole(page, '/analyses?lignes=droit&colonnes=dysfonctionnement&mesure=part-ligne', 'Analyses');
  await page.getByRole('heading', { name: 'Le tableau' }).waitFor();
  await audit.visit('analyses, shares with their intervals');
  await button(page, 'Mes vues').click();
  await page.getByLabel('Nom de la vue affichée').fill('Droits et dysfonctionnements');
  await button(page, 'Garder').click();
  await page.getByText('La vue est gardée.').waitFor();
  await audit.visit('analyses, a view kept');
  await button(page, 'Supprimer « Droits et dysfonctionnements »').click();
  await button(page, 'Annuler la suppression').waitFor();
  await audit.visit('analyses, a view taken away');
  await button(page, 'Fermer').click();
  await openConsole(page, '/analyses?lignes=region&colonnes=mois&du=2019-01&au=2019-03', 'Analyses');
  await page.getByRole('heading', { name: 'Aucun signalement ne répond à cette question' }).waitFor();
  await audit.visit('analyses, nothing found');
}
