import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@vigie/platform';
import { aStructure, reportRows } from '@vigie/testing';
import { announce, evidenceProgram, progress, send, type EvidenceProgram, type Intent } from '../rehearsal/evidence-program';
import { aPhoto } from '../rehearsal/sample-images';

let program: EvidenceProgram;
let photo: Buffer;
beforeAll(async () => {
  program = await evidenceProgram({ quotaBytes: 30_000_000 });
  photo = await aPhoto();
});
afterAll(() => program.close());

const announced = (bytes: number, intent: Intent = {}) => announce(program.member, bytes, { caseCode: program.caseCode, ...intent });
const events = async (id: string) => (await program.db.dataSource.query<unknown[]>(`SELECT 1 FROM outbox_event WHERE kind = 'attachment.received' AND payload->>'attachmentId' = $1`, [id])).length;

describe('announcing a file', () => {
  it('is refused at once, in French, when it is 300 MB, and nothing is noted', async () => {
    const { status, body, id } = await announced(300_000_000);
    expect(status).toBe(413);
    expect(body).toEqual({ code: 'TOO_LARGE', message: 'Ce fichier est trop lourd\u00a0: 20 Mo au plus. Prenez une photo ou une capture de la partie utile.' });
    expect(await program.row(id)).toBeUndefined();
  });

  it.each<[string, number, string, Intent]>([
    ['empty', 422, 'EMPTY', {}],
    ['of a type that is not accepted', 415, 'TYPE_NOT_ACCEPTED', { mediaType: 'application/zip' }],
    ['named after somebody', 422, 'NAME_IDENTIFIES', { name: 'Mme_Fatoumata_Diallo_titre.jpg' }],
    ['of no known kind', 422, 'MALFORMED', { kind: 'SELFIE' as never }],
    ['with a key that is no uuid', 422, 'MALFORMED', { key: '../../secret' }],
    ['for a case that is not there', 404, 'CASE_UNKNOWN', { caseCode: 'K7QF-3MXR' }],
    ['for a step that is not of the case', 404, 'CASE_UNKNOWN', { stepId: newId() }],
  ])('is refused when it is %s', async (what, status, code, intent) => {
    const answer = await announced(what === 'empty' ? 0 : 1_000, intent);
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
    expect(answer.body?.message).toMatch(/^\p{Lu}.+\.$/u);
    expect(await program.row(answer.id)).toBeUndefined();
  });

  it('is refused for the report or the case of another structure', async () => {
    const other = await aStructure(program.db.dataSource);
    const [reportId] = await reportRows(program.db.dataSource, { structure: other });
    expect((await announce(program.member, 10, { reportId })).body?.code).toBe('CASE_UNKNOWN');
    expect((await announce(await program.memberOf(other), 10, { caseCode: program.caseCode })).body?.code).toBe('CASE_UNKNOWN');
  });

  it.each([['upload-defer-length', '1'], ['upload-concat', 'final;/files/a /files/b']])('is refused as misformed with %s, which we do not have', async (header, value) => {
    const answer = await program.member.fetch('/files', { method: 'POST', headers: { 'x-vigie-request': '1', 'tus-resumable': '1.0.0', [header]: value, 'upload-metadata': `key ${Buffer.from(newId()).toString('base64')}` } });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('stops at the quota of the structure', async () => {
    const first = await announced(19_000_000);
    expect(first.status).toBe(201);
    expect((await announced(19_000_000)).body?.code).toBe('QUOTA_REACHED');
    await program.member.fetch(`/files/${first.id}`, { method: 'DELETE', headers: { 'x-vigie-request': '1' } });
    expect((await announced(19_000_000)).status).toBe(201);
    await program.db.dataSource.query('DELETE FROM attachment');
  });

  it('twice, after a lost answer, is announcing once', async () => {
    const { id } = await announced(photo.length);
    const again = await announced(photo.length, { key: id });
    expect([again.status, again.headers.get('location')]).toEqual([201, `/files/${id}`]);
    expect((await announced(photo.length + 1, { key: id })).status).toBe(409);
  });

  it('needs our own page or header, and a member of a structure', async () => {
    const plain = { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '10' } };
    expect((await program.member.fetch('/files', plain)).status).toBe(403);
    for (const browser of [await program.regional('ARA'), await program.national(), await program.national('ADMIN')]) {
      expect((await announce(browser, 10, { caseCode: program.caseCode })).status).toBe(403);
    }
    expect((await announce(program.program.browser(), 10, { caseCode: program.caseCode })).status).toBe(401);
  });
});

describe('sending it', () => {
  it('in several stretches makes one file and one event', async () => {
    const { id } = await announced(photo.length);
    const middle = Math.floor(photo.length / 2);
    expect((await send(program.member, id, 0, photo.subarray(0, middle))).headers.get('upload-offset')).toBe(String(middle));
    expect(await progress(program.member, id)).toBe(middle);
    expect(await events(id)).toBe(0);
    expect((await send(program.member, id, middle, photo.subarray(middle))).status).toBe(204);
    expect((await program.row(id))?.['state']).toBe('RECEIVED');
    expect(await events(id)).toBe(1);
  });

  it('goes on where it was cut: what arrived before the connection broke is kept', async () => {
    const { id } = await announced(photo.length);
    const part = photo.subarray(0, 1_500);
    await cutAfter(id, photo.length, part);
    await expect.poll(() => progress(program.member, id), { timeout: 10_000 }).toBe(part.length);
    expect((await send(program.member, id, part.length, photo.subarray(part.length))).status).toBe(204);
    await program.examine(id);
    expect((await program.row(id))?.['state']).toBe('READY');
  });

  it('is gone on with by a colleague on another device', async () => {
    const { id } = await announced(photo.length);
    await send(program.member, id, 0, photo.subarray(0, 1_500));
    expect((await send(await program.memberOf(program.structure), id, 1_500, photo.subarray(1_500))).status).toBe(204);
    await program.examine(id);
    expect((await program.row(id))?.['state']).toBe('READY');
  });

  it('gone on with as another file is told to be damaged, and nothing of it is kept', async () => {
    const { id } = await announced(photo.length);
    await send(program.member, id, 0, photo.subarray(0, 1_500));
    expect((await send(program.member, id, 1_500, Buffer.alloc(photo.length - 1_500, 0x41))).status).toBe(204);
    await program.examine(id);
    expect(await program.row(id)).toMatchObject({ state: 'REFUSED', refusal: 'IMAGE_UNREADABLE' });
    expect(program.storedFiles().filter(({ path }) => path.includes(id))).toEqual([]);
  });

  it('from the wrong place is refused, and changes nothing', async () => {
    const { id } = await announced(photo.length);
    expect((await send(program.member, id, 7, photo)).status).toBe(409);
    expect(await progress(program.member, id)).toBe(0);
  });

  it('takes no byte more than was announced', async () => {
    const { id } = await announced(100);
    expect((await send(program.member, id, 0, photo)).body?.code).toBe('TOO_LARGE');
    expect(await progress(program.member, id)).toBe(0);
  });

  it('by two tabs at once keeps one of them', async () => {
    const { id } = await announced(photo.length);
    const answers = await Promise.all([send(program.member, id, 0, photo), send(program.member, id, 0, photo)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    await program.examine(id);
    expect((await program.row(id))?.['state']).toBe('READY');
  });

  it('is not possible to the upload of another structure, nor to see how far it came', async () => {
    const { id } = await announced(photo.length);
    const other = await program.memberOf(await aStructure(program.db.dataSource));
    expect((await send(other, id, 0, photo)).status).toBe(404);
    expect((await other.fetch(`/files/${id}`, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } })).status).toBe(404);
    expect((await other.fetch(`/files/${id}`, { method: 'DELETE', headers: { 'x-vigie-request': '1' } })).status).toBe(404);
  });

  it('leaves nothing in clear on the disk on the way', async () => {
    const text = Buffer.from('%PDF-1.7 canari en clair '.repeat(4_000));
    const { id } = await announced(text.length * 2, { mediaType: 'application/pdf' });
    await send(program.member, id, 0, text);
    const stored = program.storedFiles();
    expect(stored.some(({ path }) => path.includes(id))).toBe(true);
    expect(stored.filter(({ content }) => content.includes('canari'))).toEqual([]);
  });
});

/** Sends the head of a stretch, then drops the line, as a train in a tunnel does. */
function cutAfter(id: string, length: number, part: Buffer): Promise<void> {
  const { hostname, port } = new URL(program.program.url.replace('[::1]', '127.0.0.1'));
  return new Promise((done, fail) => {
    const socket = net.connect(Number(port), hostname, () => {
      socket.write(`PATCH /files/${id} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${program.member.cookie}\r\nX-Vigie-Request: 1\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: ${length}\r\n\r\n`);
      socket.write(part, () => setTimeout(() => { socket.destroy(); done(); }, 300));
    });
    socket.on('error', fail);
  });
}
