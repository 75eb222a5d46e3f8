import { request, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { aMember, aStructure, graphqlApp, layReference, SetClock, testDatabase, type GraphqlApp, type TestDatabase } from '@vigie/testing';
import { ImportModule } from '../import.module';
import { csvOf, goodRow } from '../run-import/spreadsheet-fixture';

const MEGABYTE = 2 ** 20;

let db: TestDatabase;
let app: GraphqlApp;
let manager: Viewer;

beforeAll(async () => {
  db = await testDatabase();
  await layReference(db);
  app = await graphqlApp(db, [CatalogueModule, ImportModule], new SetClock());
});
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(async () => {
  manager = await aMember(db.dataSource, await aStructure(db.dataSource), 'STRUCTURE_MANAGER');
  // The app knows a viewer from the first request on.
  await app.fetch(manager, '/imports');
});

interface Refusal { status: number; code: string; message: string }

/** Sends so many megabytes, announced or not, and reads the answer that comes while they are on their way. */
function sendMegabytes(count: number, announced: boolean): Promise<Refusal> {
  return new Promise((done, failed) => {
    const options: RequestOptions = { method: 'POST', headers: { 'x-viewer': manager.sessionId, 'x-vigie-request': 'test', 'content-type': 'application/octet-stream', ...(announced ? { 'content-length': count * MEGABYTE } : {}) } };
    const sending = request(`${app.url}/imports`, options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ status: response.statusCode!, ...(JSON.parse(Buffer.concat(parts).toString('utf8')) as object) } as Refusal));
    });
    sending.on('error', failed);
    const piece = Buffer.alloc(MEGABYTE, 'a;b\n');
    Readable.from(Array.from({ length: count }, () => piece)).pipe(sending);
  });
}

const kept = async () => (await db.dataSource.query('SELECT (SELECT count(*)::int FROM report_import WHERE structure_id = $1) AS imports, (SELECT count(*)::int FROM import_part) AS parts', [manager.structure!.id]))[0];
const upload = async (body: Buffer, name = 'suivi.csv'): Promise<Refusal> => {
  const response = await fetch(`${app.url}/imports`, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), 'x-viewer': manager.sessionId, 'x-vigie-request': 'test' } });
  return { ...((await response.json()) as object), status: response.status } as Refusal;
};

it.each([{ announced: true, way: 'its size announced' }, { announced: false, way: 'its size hidden' }])('refuses 300 MB in words that the sender gets to read, $way', async ({ announced }) => {
  const before = process.memoryUsage().arrayBuffers;
  const refusal = await sendMegabytes(300, announced);
  expect(refusal).toMatchObject({ status: 413, code: 'TOO_LARGE', message: expect.stringContaining('dépasse 50\u00a0Mo') });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * MEGABYTE);
  expect(await kept()).toMatchObject({ imports: 0 });
  expect((await upload(Buffer.from(csvOf([goodRow(1)])))).status).toBe(201);
}, 60_000);

it('keeps nothing of an upload that was cut, and takes the whole file afterwards', async () => {
  const file = Buffer.from(csvOf(Array.from({ length: 200 }, (_, at) => goodRow(at))));
  const { port } = new URL(app.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`POST /imports HTTP/1.1\r\nHost: x\r\nX-Viewer: ${manager.sessionId}\r\nX-Vigie-Request: test\r\nContent-Type: application/octet-stream\r\nContent-Length: ${file.length}\r\n\r\n`);
  socket.write(file.subarray(0, file.length / 2));
  await new Promise((done) => setTimeout(done, 200));
  socket.destroy();
  await new Promise((done) => setTimeout(done, 200));
  expect(await kept()).toMatchObject({ imports: 0 });
  expect(await upload(file)).toMatchObject({ status: 201, counts: { total: 200 } });
});

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const zipped = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(400, 7)]);

it.each([
  ['a PDF called .csv', Buffer.from('%PDF-1.7\n1 0 obj'), 'suivi.csv', 'UNKNOWN_FORMAT', 'ni un CSV'],
  ['a picture called .xlsx', png, 'suivi.xlsx', 'UNKNOWN_FORMAT', 'ni un CSV'],
  ['a web page called .csv', Buffer.from('<!DOCTYPE html><html><body>Date;Public</body></html>'), 'suivi.csv', 'UNKNOWN_FORMAT', 'ni un CSV'],
  ['a program called .ods', Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00', 'latin1'), Buffer.alloc(64)]), 'suivi.ods', 'UNKNOWN_FORMAT', 'ni un CSV'],
  ['an old or locked workbook called .xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]), 'suivi.xlsx', 'OLD_EXCEL', 'ancien format Excel'],
  ['a workbook whose end is missing', zipped, 'suivi.xlsx', 'BROKEN', 'abîmé ou incomplet'],
  ['an empty file', Buffer.alloc(0), 'suivi.csv', 'EMPTY', 'vide'],
])('refuses %s by what it is, in French', async (_name, body, fileName, code, words) => {
  expect(await upload(body, fileName)).toMatchObject({ status: 422, code, message: expect.stringContaining(words) });
  expect(await kept()).toMatchObject({ imports: 0 });
});

it('takes a table by what it holds, whatever its name says', async () => {
  expect(await upload(Buffer.from(csvOf([goodRow(1)])), 'suivi.xlsx')).toMatchObject({ status: 201, format: 'CSV' });
});
