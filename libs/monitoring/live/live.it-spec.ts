import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { accessEntities, type Viewer } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { SetClock, aMember, aNational, aRegional, aStructure, graphqlApp, layReference, testDatabase, type GraphqlApp, type TestDatabase } from '@vigie/testing';
import { MonitoringModule } from '../monitoring.module';
import { LINES_PER_ACCOUNT } from './live-lines';

let db: TestDatabase;
let app: GraphqlApp;
const open: AbortController[] = [];

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities]);
  await layReference(db);
  app = await graphqlApp(db, [MonitoringModule], new SetClock());
});
afterEach(() => open.splice(0).forEach((line) => line.abort()));
afterAll(async () => {
  await app.close();
  await db.close();
});

/** An open page: what it has heard so far, and whether the server has closed it. */
async function page(viewer: Viewer | null) {
  const controller = new AbortController();
  open.push(controller);
  const response = await app.fetch(viewer, '/live', { signal: controller.signal });
  const heard: string[] = [];
  const state = { status: response.status, type: response.headers.get('content-type'), heard, closed: false };
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body!) heard.push(...[...decoder.decode(chunk as Uint8Array).matchAll(/^data: (.*)$/gm)].map(([, data]) => (JSON.parse(data!) as { region: string }).region));
    state.closed = true;
  };
  void read().catch(() => undefined);
  return state;
}

const change = (...regions: string[]) => db.dataSource.query(`SELECT pg_notify('vigie_buckets', region) FROM unnest($1::text[]) AS region`, [regions]);

it('tells staff of the regions of their scope, and of no other', async () => {
  const [ara, oceanIndien, nation] = await Promise.all([page(await aRegional(db.dataSource, 'ARA')), page(await aRegional(db.dataSource, 'OIN')), page(await aNational(db.dataSource))]);
  await change('84', '11', '06');
  await vi.waitFor(() => expect(nation.heard).toEqual(['84', '11', '06']));
  expect(ara.heard).toEqual(['84']);
  expect(oceanIndien.heard).toEqual(['06']);
  expect(ara).toMatchObject({ status: 200, type: 'text/event-stream; charset=utf-8' });
});

it('tells a structure nothing, not even when others report', async () => {
  const own = await page(await aMember(db.dataSource, await aStructure(db.dataSource)));
  const nation = await page(await aNational(db.dataSource));
  await change('84');
  await vi.waitFor(() => expect(nation.heard).toEqual(['84']));
  await pause(50);
  expect(own).toMatchObject({ status: 200, heard: [], closed: false });
});

it('is closed to administrators and strangers', async () => {
  expect((await page(await aNational(db.dataSource, 'ADMIN'))).status).toBe(403);
  expect((await page(null)).status).toBe(401);
});

it('keeps no more than a few lines an account', async () => {
  const viewer = await aNational(db.dataSource);
  for (let i = 0; i < LINES_PER_ACCOUNT; i += 1) expect((await page(viewer)).status).toBe(200);
  expect((await page(viewer)).status).toBe(429);
  open.shift()!.abort();
  await vi.waitFor(async () => expect((await page(viewer)).status).toBe(200));
});

it('keeps no more however many are opened at once', async () => {
  const viewer = await aNational(db.dataSource);
  const opened = await Promise.all(Array.from({ length: 20 }, () => page(viewer)));
  expect(opened.filter(({ status }) => status === 200)).toHaveLength(LINES_PER_ACCOUNT);
});

it('says that anything may have changed once the ear was cut', async () => {
  const ara = await page(await aRegional(db.dataSource, 'ARA'));
  await db.dataSource.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vigie-live' AND datname = current_database()`);
  await vi.waitFor(() => expect(ara.heard).toEqual(['84']), { timeout: 5_000 });
  await change('84');
  await vi.waitFor(() => expect(ara.heard).toEqual(['84', '84']));
});
