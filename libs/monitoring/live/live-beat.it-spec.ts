import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { accessEntities, hashPassword } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { anAccount, graphqlProgram, layReference, testDatabase, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { MonitoringModule } from '../monitoring.module';
import { BEAT_MS } from './live-lines';

let db: TestDatabase;
let program: GraphqlProgram;
let line: AbortController;
const PASSWORD = 'une phrase de passe assez longue';

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities]);
  await layReference(db);
  program = await graphqlProgram(db, { imports: [MonitoringModule] });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => line.abort());
afterAll(async () => {
  vi.useRealTimers();
  await program.close();
  await db.close();
});

/** A page of a signed-in regional account, and all that its line has sent so far. */
async function openPage() {
  const { id, email } = await anAccount(db.dataSource, { role: 'REGIONAL', federationCode: 'ARA', passwordHash: await hashPassword(PASSWORD) });
  const browser = program.browser();
  await browser.call('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }', { email, password: PASSWORD });
  line = new AbortController();
  const response = await browser.fetch('/live', { signal: line.signal });
  expect(response.status).toBe(200);
  const state = { text: '', closed: false };
  const read = async () => {
    for await (const chunk of response.body!) state.text += new TextDecoder().decode(chunk as Uint8Array);
    state.closed = true;
  };
  void read().catch(() => undefined);
  return { accountId: id, state };
}

const beat = () => vi.advanceTimersByTimeAsync(BEAT_MS);
const change = (region: string) => db.dataSource.query(`SELECT pg_notify('vigie_buckets', $1)`, [region]);

it('beats while the session lasts, and ends with it', async () => {
  const { accountId, state } = await openPage();
  await beat();
  await vi.waitFor(() => expect(state.text).toContain(': \n\n'));
  await db.dataSource.query('DELETE FROM session WHERE account_id = $1', [accountId]);
  await beat();
  await vi.waitFor(() => expect(state.closed).toBe(true));
});

it('ends when the account is disabled', async () => {
  const { accountId, state } = await openPage();
  await db.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [accountId]);
  await beat();
  await vi.waitFor(() => expect(state.closed).toBe(true));
});

it('follows the territory of the federation', async () => {
  const { state } = await openPage();
  await db.dataSource.query(`UPDATE federation_region SET federation_code = 'ARA' WHERE region_code = '27'`);
  await db.dataSource.query(`UPDATE federation_region SET federation_code = 'BFC' WHERE region_code = '84'`);
  await beat();
  await vi.waitFor(() => expect(state.text).toContain(': \n\n'));
  await change('84');
  await change('27');
  await vi.waitFor(() => expect(state.text).toContain('"27"'));
  expect(state.text).not.toContain('"84"');
});
