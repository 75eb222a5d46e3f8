import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessEntities, type Viewer } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import type { AttachmentKind } from '@vigie/contracts';
import { newCaseCode } from '@vigie/domain';
import { intakeEntities } from '@vigie/intake';
import { newId, type FilesConfig } from '@vigie/platform';
import { aMember, aNational, aRegional, aStructure, graphqlProgram, layReference, reportRows, SetClock, testDatabase, type Browser, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { EvidenceModule } from '../evidence.module';
import { ExamineAttachment } from '../examine-attachment/examine-attachment';
import { evidenceEntities } from '../persistence/evidence-entities';

export const FILES: FilesConfig = { maxBytes: 20_000_000, quotaBytes: 2_000_000_000, s3: null, clamd: null };

export interface Intent { readonly key?: string; readonly kind?: AttachmentKind; readonly mediaType?: string; readonly caseCode?: string; readonly reportId?: string; readonly stepId?: string; readonly name?: string }
export interface Answered { readonly status: number; readonly headers: Headers; readonly body: { readonly code?: string; readonly message?: string } | null }

/** Evidence as a running program on a real disk, a structure with a case, and who looks at it. */
export async function evidenceProgram(files: Partial<FilesConfig> = {}) {
  const db: TestDatabase = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities, ...evidenceEntities]);
  await layReference(db);
  const dataDir = mkdtempSync(join(tmpdir(), 'vigie-evidence-'));
  const clock = new SetClock(new Date('2026-11-24T09:00:00Z'));
  const program: GraphqlProgram = await graphqlProgram(db, { imports: [EvidenceModule], clock, config: { dataDir, files: { ...FILES, ...files } } });
  const structure = await aStructure(db.dataSource);
  const caseCode = newCaseCode();
  const [reportId] = await reportRows(db.dataSource, { structure, caseCode });
  const as = async (viewer: Promise<Viewer>): Promise<Browser> => program.browserOf((await viewer).account);
  return {
    db, program, clock, dataDir, structure, caseCode, reportId: reportId!,
    member: await as(aMember(db.dataSource, structure)),
    memberOf: async (other: Awaited<ReturnType<typeof aStructure>>) => as(aMember(db.dataSource, other)),
    regional: async (code: string) => as(aRegional(db.dataSource, code)),
    national: async (role: 'NATIONAL' | 'ADMIN' = 'NATIONAL') => as(aNational(db.dataSource, role)),
    examine: (id: string) => program.app.get(ExamineAttachment, { strict: false }).execute(id),
    row: async (id: string) => (await db.dataSource.query<Record<string, unknown>[]>('SELECT * FROM attachment WHERE id::text = $1', [id]))[0],
    storedFiles: () => filesUnder(join(dataDir, 'files')),
    close: async () => {
      await program.close();
      await db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type EvidenceProgram = Awaited<ReturnType<typeof evidenceProgram>>;

/** Announces a file as a device does. */
export async function announce(browser: Browser, bytes: number, intent: Intent): Promise<Answered & { readonly id: string }> {
  const said = { key: newId(), kind: 'PHOTO', mediaType: 'image/jpeg', ...intent };
  const metadata = Object.entries(said).flatMap(([name, value]) => (value ? [`${name} ${Buffer.from(value).toString('base64')}`] : [])).join(',');
  return { ...(await tus(browser, 'POST', '/files', { 'upload-length': String(bytes), 'upload-metadata': metadata })), id: said.key };
}

export const progress = async (browser: Browser, id: string): Promise<number> => Number((await tus(browser, 'HEAD', `/files/${id}`, {})).headers.get('upload-offset'));

export const send = (browser: Browser, id: string, offset: number, bytes: Buffer): Promise<Answered> =>
  tus(browser, 'PATCH', `/files/${id}`, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, bytes);

/** Announces, sends and examines a file. @returns its id */
export async function upload(program: EvidenceProgram, browser: Browser, bytes: Buffer, intent: Intent): Promise<string> {
  const { id, status, body } = await announce(browser, bytes.length, { caseCode: program.caseCode, ...intent });
  if (status !== 201) throw new Error(`announced: ${status} ${body?.message}`);
  const sent = await send(browser, id, 0, bytes);
  if (sent.status !== 204) throw new Error(`sent: ${sent.status} ${sent.body?.message}`);
  await program.examine(id);
  return id;
}

async function tus(browser: Browser, method: string, path: string, headers: Record<string, string>, body?: Buffer): Promise<Answered> {
  const response = await browser.fetch(path, { method, headers: { 'tus-resumable': '1.0.0', 'x-vigie-request': '1', ...headers }, ...(body ? { body: new Uint8Array(body) } : {}) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? (JSON.parse(text) as Answered['body']) : null };
}

function filesUnder(folder: string): { readonly path: string; readonly content: Buffer }[] {
  try {
    return readdirSync(folder, { recursive: true }).map(String).map((name) => join(folder, name)).filter((path) => statSync(path).isFile()).map((path) => ({ path, content: readFileSync(path) }));
  } catch {
    return [];
  }
}
