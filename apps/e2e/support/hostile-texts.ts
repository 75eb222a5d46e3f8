import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { addDays, parisDate } from '@vigie/domain';
import { emailOf } from './cast';
import { Session } from './session';
import { SUBMIT, typicalReport } from './typical-report';

/** What a browser would run, were it ever read as anything but text: each calls `ran` with where it was written. */
export const hostile = (where: string): string => `${where} <img src=x onerror="ran('${where}')"><svg onload="ran('${where}')"></svg><script>ran('${where}')</script> [clic](javascript:ran('${where}')) **gras**`;
/** The same for a name, which is short. */
export const hostileName = (where: string): string => `<img src=x onerror=ran('${where}')>`;

export interface HostileCase { readonly caseCode: string; readonly reportId: string; readonly reference: string; readonly dossierId: string }

/** Every text that people may give, given by the API as hostile as it gets; what must be refused is. @throws when something else is */
export async function plantHostileTexts(url: string, database: string): Promise<HostileCase> {
  const [reporter, manager, regional, national, admin] = await Promise.all((['reporter', 'manager', 'regional', 'national', 'admin'] as const).map((who) => Session.signIn(url, emailOf(who))));
  const today = parisDate(new Date());
  const report = { ...typicalReport(addDays(today, -2)), narrative: hostile('récit'), testimony: hostile('témoignage'), testimonyConsent: true };
  await untaken(reporter, SUBMIT, { key: randomUUID(), report: { ...report, caseCode: hostileName('code') } });
  const { submitReport: { id } } = await reporter!.query<{ submitReport: { id: string } }>(SUBMIT, { key: randomUUID(), report });
  const { report: { caseCode, reference } } = await reporter!.query<{ report: { caseCode: string; reference: string } }>('query ($id: ID!) { report(id: $id) { caseCode reference } }', { id });
  const { me } = await reporter!.query<{ me: { structure: { id: string } } }>('{ me { structure { id } } }');
  await untaken(reporter, 'mutation ($n: String!) { updateMyProfile(displayName: $n) {…} }', { n: hostileName('membre') });
  await untaken(admin, 'mutation ($id: ID!, $s: StructureInput!) { updateStructure(id: $id, structure: $s) {…} }', { id: me.structure.id, s: { name: hostileName('structure'), siteCode: 'P69', typeCode: 'CADA' } });
  // Names are refused at the door; a database that has some all the same shows them as they are.
  await nameWithScripts(database, me.structure.id);
  await taken(reporter, 'mutation ($c: ID!, $s: RecourseStepInput!) { recordRecourseStep(caseCode: $c, step: $s) {…} }', '', { c: caseCode, s: { channel: 'CCC', means: 'EMAIL', takenOn: addDays(today, -1), outcome: 'STEREOTYPED_ANSWER', answer: hostile('réponse') } });
  await taken(regional, 'mutation ($id: ID!, $b: String!) { commentReport(reportId: $id, body: $b) {…} }', '', { id, b: hostile('message') });
  await taken(reporter, 'mutation ($id: ID!, $b: String!) { commentReport(reportId: $id, body: $b) {…} }', '', { id, b: hostile('réplique') });
  await taken(national, 'mutation ($a: AnomalyInput!) { saveAnomaly(anomaly: $a) {…} }', '', { a: { name: hostileName('anomalie'), description: hostile('description') } });
  const entry = { section: 'SERVICE', siteCode: 'P69', topic: 'CCC', means: 'ON_SITE', address: hostileName('adresse'), opening: hostileName('horaires'), conditions: hostile('conditions'), source: hostileName('source') };
  await taken(reporter, 'mutation ($p: DirectoryProposalInput!) { proposeDirectoryCorrection(proposal: $p) {…} }', '', { p: { entry, remark: hostileName('remarque') } });
  await taken(regional, 'mutation ($e: DirectoryEntryInput!) { saveDirectoryEntry(entry: $e) {…} }', '', { e: { ...entry, topic: 'PAN' } });
  await untaken(regional, 'mutation ($e: DirectoryEntryInput!) { saveDirectoryEntry(entry: $e) {…} }', { e: { ...entry, topic: 'DDETS', link: 'javascript:ran(1)' } });
  await taken(manager, 'mutation ($t: ApiTokenInput!) { createApiToken(token: $t) {…} }', '', { t: { name: hostileName('logiciel'), scopes: ['REPORT_READ'], days: 30 } });
  await taken(regional, 'mutation ($n: String!) { saveSearch(name: $n, address: "statut=SUBMITTED") {…} }', '', { n: hostileName('recherche') });
  await regional!.query('mutation ($id: ID!, $p: String) { readTestimony(reportId: $id, purpose: $p) { __typename } }', { id, p: hostile('motif') });
  const dossier = await taken(national, 'mutation ($d: DossierInput!) { createDossier(dossier: $d) {…} }', '... on DossierChanged { dossier { id } }', { d: { title: hostileName('dossier'), recipient: [hostileName('destinataire')], from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-02-28` } });
  return { caseCode, reportId: id, reference, dossierId: dossier.dossier?.id ?? '' };
}

interface Outcome { readonly __typename: string; readonly dossier?: { readonly id: string } }

async function outcomeOf(who: Session | undefined, operation: string, fields: string, variables: object): Promise<Outcome> {
  const [outcome] = Object.values(await who!.query<Record<string, Outcome>>(operation.replace('{…}', `{ __typename ${fields} }`), variables));
  return outcome!;
}

async function taken(who: Session | undefined, operation: string, fields: string, variables: object): Promise<Outcome> {
  const outcome = await outcomeOf(who, operation, fields, variables);
  if (outcome.__typename.endsWith('Refused')) throw new Error(`${operation.slice(0, 80)}: ${outcome.__typename}`);
  return outcome;
}

async function untaken(who: Session | undefined, operation: string, variables: object): Promise<void> {
  const { __typename } = await outcomeOf(who, operation, '', variables);
  if (!__typename.endsWith('Refused')) throw new Error(`${operation.slice(0, 80)}: ${__typename}`);
}

async function nameWithScripts(database: string, structureId: string): Promise<void> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query('UPDATE structure SET name = $2 WHERE id = $1', [structureId, hostileName('structure')]);
  await client.query('UPDATE association SET name = $2 WHERE id = (SELECT association_id FROM structure WHERE id = $1)', [structureId, hostileName('association')]);
  await client.query('UPDATE account SET display_name = $1 WHERE email = $2', [hostileName('membre'), emailOf('reporter')]);
  await client.query('UPDATE account SET display_name = $1 WHERE email = $2', [hostileName('équipe'), emailOf('regional')]);
  await client.end();
}

/** What a page lets happen that only a script could: read at the end, over every page it opened. */
export async function watchScripts(page: Page): Promise<readonly string[]> {
  const happened: string[] = [];
  page.on('dialog', (dialog) => { happened.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
  await page.exposeFunction('ran', (where: string) => { happened.push(`ran ${where}`); });
  await page.exposeFunction('refusedByPolicy', (what: string) => { happened.push(`refused by the policy: ${what}`); });
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    (window as unknown as { refusedByPolicy: (what: string) => void }).refusedByPolicy(`${violatedDirective} ${blockedURI} ${sample}`);
  }));
  return happened;
}

/** Elements that only a text read as markup can have made. */
export const madeOfTexts = (page: Page): Promise<readonly string[]> => page.evaluate(() =>
  [...document.querySelectorAll('img[src="x"], svg[onload], [onerror], a[href^="javascript:" i], main script, main iframe')].map(({ outerHTML }) => outerHTML.slice(0, 120)));
