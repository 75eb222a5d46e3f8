import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parisDate } from '@vigie/domain';
import { Audit, type Thoroughness } from '../support/audit';
import { DESK } from '../support/browser';
import { CIRCLING, aCase } from '../support/case-builder';
import { Cast, emailOf, type Who } from '../support/cast';
import { Demonstration } from '../support/demonstration';
import { Session } from '../support/session';
import { SUBMIT, typicalReport } from '../support/typical-report';
import { apiTokens } from './journeys/api-tokens';
import * as cases from './journeys/cases';
import * as console from './journeys/console';
import * as staff from './journeys/console-staff';
import * as declaration from './journeys/declaration';
import * as directory from './journeys/directory';
import { exports } from './journeys/exports';
import { followUp } from './journeys/follow-up';
import { routing } from './journeys/routing';
import { imports } from './journeys/imports';
import * as mapViews from './journeys/map-views';
import * as reminders from './journeys/reminders';
import { evidence } from './journeys/evidence';
import * as structure from './journeys/structure';

let vigie: Demonstration;
let cast: Cast;
let circling: string;
let ending: string;
/** Reference of the report with a testimony. */
let toldReference: string;

beforeAll(async () => {
  vigie = await Demonstration.start();
  cast = await Cast.of(vigie.url);
  const reporter = await Session.signIn(vigie.url, emailOf('reporter'));
  const told = { ...typicalReport(parisDate(new Date())), narrative: 'Demande déposée en juin, rien depuis.', testimony: 'Trois mois sans ressources.', testimonyConsent: true };
  toldReference = (await reporter.query<{ submitReport: { reference: string } }>(SUBMIT, { key: crypto.randomUUID(), report: told })).submitReport.reference;
  circling = await aCase(reporter, CIRCLING);
  ending = await aCase(reporter);
});

afterAll(async () => {
  await cast?.close();
  await vigie?.close();
});

type Journey = (page: Page, audit: Audit) => Promise<void>;

/** A journey takes seconds alone, minutes on a machine that does ten other things. */
const PATIENCE_MS = 300_000;

/** Axe finds nothing, in any state of the journey, on a phone or a desk, in light or in dark. */
async function expectNoFault(who: Who | null, journey: Journey, thoroughness: Thoroughness): Promise<void> {
  const page = await cast.page(who, DESK);
  const audit = new Audit(page, thoroughness);
  await journey(page, audit);
  expect(audit.findings()).toEqual([]);
  await page.context().close();
}

it('would find a fault if there were one', async () => {
  const page = await cast.page(null, DESK);
  await page.goto('/');
  await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<button style="width: 3000px"></button>'));
  const audit = new Audit(page, 'IN_TURN');
  await audit.visit('planted');
  expect(audit.findings()).toEqual(expect.arrayContaining([
    expect.stringMatching(/^planted \(desk, light\): button-name/), expect.stringMatching(/^planted \(phone, dark\): reflow/),
  ]));
});

// Two journeys at a time: each is a page of its own, and axe keeps one core busy.
describe.concurrent('the declaration app', () => {
  it.each<[string, Who | null, Journey]>([
    ['before the session', null, declaration.beforeTheSession],
    ['by invitation', null, declaration.byInvitation],
    ['its home', 'reporter', declaration.home],
    ['its first steps', 'reporter', declaration.firstSteps],
    ['what it keeps', 'manager', declaration.keeping],
    ['its last steps and sending', 'reporter', declaration.lastSteps],
    ['a préfecture', 'reporter', directory.prefecture],
    ['its list of cases', 'reporter', cases.caseList],
    ['a case', 'reporter', cases.oneCase(() => circling)],
    ['the end of a case', 'reporter', cases.caseEnding(() => ending)],
    ['what expires', 'reporter', reminders.watch],
    ['one’s notifications', 'reporter', reminders.notifications],
    ['the links of mails', null, reminders.byMail],
    ['proofs', 'reporter', evidence],
    ['a structure’s space', 'manager', structure.structure],
    ['to staff of the federation', 'national', declaration.consoleOnly],
  ])('is accessible: %s', { timeout: PATIENCE_MS }, (_, who, journey) => expectNoFault(who, journey, 'EVERY_LOOK'));
});

describe.concurrent('the console', () => {
  it.each<[string, Who | null, Journey]>([
    ['before the session', null, console.beforeTheSession],
    ['by link', null, console.byLink],
    ['the map of a region', 'regional', console.map],
    ['what the map measures', 'regional', mapViews.measures],
    ['the map over time', 'regional', mapViews.overTime],
    ['a préfecture’s page', 'regional', mapViews.prefecture],
    ['what leaves the map', 'national', mapViews.exported],
    ['questions of one’s own', 'national', mapViews.analyses],
    ['the map in trouble', 'regional', console.mapInTrouble],
    ['the map of France', 'national', console.nation],
    ['the map of a manager', 'manager', console.structureHome],
    ['the map of a reporter', 'reporter', console.structureHome],
    ['reports', 'regional', (page, audit) => console.reports(page, audit, toldReference)],
    ['exports', 'regional', exports],
    ['the directory', 'regional', directory.directory],
    ['the coming wave', 'regional', reminders.wave],
    ['the follow-up of the network', 'regional', followUp],
    ['the routing rules', 'regional', routing],
    ['pages of national staff', 'national', staff.national],
    ['the audit log', 'national', staff.audited],
    ['accounts and structures', 'admin', staff.accounts],
    ['incidents', 'admin', staff.incidents],
    ['members', 'manager', staff.members],
    ['imports', 'manager', imports],
    ['keys of software', 'manager', apiTokens],
    ['security', 'national', staff.security],
  ])('is accessible: %s', { timeout: PATIENCE_MS }, (_, who, journey) => expectNoFault(who, journey, 'IN_TURN'));
});
