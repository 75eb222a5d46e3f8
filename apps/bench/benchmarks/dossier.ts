import { benchDatabase, type BenchDatabase } from '../support/bench-database';
import { ask, signIn } from '../support/graphql-client';
import { quantile, record, writeResults } from '../support/results';
import { startProduct, type ServerProcess } from '../support/server-process';

const ROUNDS = 5;
const REPORTS = 24_000;

/** What a national dossier counts, by one GROUP BY: what producing it cannot do without. */
const RAW_COUNTS = `SELECT count(*) FROM (SELECT site_code, right_code, count(*) FROM report CROSS JOIN LATERAL unnest(rights) AS right_code WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED') GROUP BY GROUPING SETS ((site_code), (right_code), ())) AS counted`;

interface Step { readonly state: string; readonly failure: string | null }
interface Dossier { readonly id: string; readonly revision: number; readonly status: string; readonly freezing: Step | null; readonly production: Step | null }
const FIELDS = 'id revision status freezing { state failure } production { state failure }';
/** How often a page asks how far a job is. */
const ASKED_EVERY_MS = 20;
/** Months that members have had figures of, at least, in the ledger that a dossier is compared with. */
const MONTHS_OUT = 3;

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await new Promise((next) => { setTimeout(next, ASKED_EVERY_MS); });
}

/** Freezing beside the figures that members have had, then producing every file, from the click to the last byte. */
async function measure(product: ServerProcess, database: BenchDatabase): Promise<void> {
  const cookie = await signIn(product.url, 'national@demo.vigie.test');
  const today = new Date();
  const month = (back: number) => new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 10);
  const lastDay = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 0)).toISOString().slice(0, 10);
  const change = async (operation: string, variables: object) => {
    const answer = await ask<Record<string, { dossier?: Dossier; message?: string }>>(product.url, cookie, operation, variables);
    const result = Object.values(answer)[0]!;
    if (!result.dossier) throw new Error(result.message ?? 'refused');
    return result.dossier;
  };
  const read = async (id: string) => (await ask<{ dossier: Dossier }>(product.url, cookie, `query ($id: ID!) { dossier(id: $id) { ${FIELDS} } }`, { id })).dossier;
  const opened = await change(`mutation ($dossier: DossierInput!) { createDossier(dossier: $dossier) { ... on DossierChanged { dossier { ${FIELDS} } } ... on DossierRefused { message } } }`, { dossier: { title: 'Mesure', from: month(12), to: lastDay, recipient: ['DGEF'] } });
  const started = performance.now();
  const { id } = await change(`mutation ($id: ID!, $revision: Int!) { freezeDossier(id: $id, revision: $revision) { ... on DossierChanged { dossier { ${FIELDS} } } ... on DossierRefused { message } } }`, { id: opened.id, revision: opened.revision });
  // The freezing is a job: it is done when the dossier has left its draft.
  await until(async () => {
    const { status, freezing } = await read(id);
    if (freezing?.failure) throw new Error(freezing.failure);
    return status !== 'DRAFT';
  });
  const frozenIn = (performance.now() - started) / 1_000;
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    await change(`mutation ($id: ID!) { produceDossier(id: $id) { ... on DossierChanged { dossier { ${FIELDS} } } ... on DossierRefused { message } } }`, { id });
    await until(async () => {
      const { production } = await read(id);
      if (production?.failure) throw new Error(production.failure);
      return production?.state === 'DONE';
    });
    ours.push((performance.now() - from) / 1_000);
    const before = performance.now();
    await database.query(RAW_COUNTS);
    peer.push((performance.now() - before) / 1_000);
  }
  console.log(`figures frozen through disclosure control, beside those that members have, in ${frozenIn.toFixed(1)} s`);
  record('dossier, the files of a national one', 's', quantile(ours, 0.5), quantile(peer, 0.5), 'lower', 'ours ≤ 5 s');
  record('dossier, freezing a year of the nation', 's', frozenIn, quantile(peer, 0.5), 'lower', 'ours ≤ 5 s');
}

const database = await benchDatabase();
try {
  console.log(`Loading ${REPORTS.toLocaleString('en')} reports…`);
  const product = await startProduct(database.url, { VIGIE_DEMO_REPORTS: String(REPORTS) });
  try {
    await until(async () => Number((await database.query<{ months: string }>(`SELECT count(*) AS months FROM release WHERE audience = 'MEMBERS' AND state = 'OUT'`))[0]?.months) >= MONTHS_OUT);
    await measure(product, database);
  } finally {
    await product.stop();
  }
} finally {
  await database.stop();
}
writeResults();
