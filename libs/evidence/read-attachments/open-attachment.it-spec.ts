import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStructure } from '@vigie/testing';
import { evidenceProgram, upload, type EvidenceProgram } from '../rehearsal/evidence-program';
import { aPhoto } from '../rehearsal/sample-images';

const OPEN = 'mutation ($id: ID!, $purpose: String) { openAttachment(id: $id, purpose: $purpose) { url validUntil } }';
const LIST = 'query ($c: ID, $r: ID, $all: ID) { attachments(caseCode: $c, reportId: $r, caseOfReport: $all) { id name kind caseCode reportId state } }';
interface Opened { openAttachment: { url: string; validUntil: string | null } }
interface Listed { attachments: { id: string; name: string; caseCode: string | null }[] }

let program: EvidenceProgram;
let id: string;
beforeAll(async () => {
  program = await evidenceProgram();
  id = await upload(program, program.member, await aPhoto(), { kind: 'CCC_ANSWER', reportId: program.reportId });
});
afterAll(() => program.close());

const traces = () => program.db.dataSource.query<{ purpose: string | null }[]>(`SELECT purpose FROM audit_entry WHERE action = 'ATTACHMENT_READ' ORDER BY id`);

describe('its structure', () => {
  it('downloads it, never shown within our origin, and leaves a trace', async () => {
    const before = (await traces()).length;
    const response = await program.member.fetch(`/files/${id}`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options', 'cache-control'].map((name) => [name, response.headers.get(name)]))).toEqual({
      'content-type': 'image/jpeg', 'content-disposition': 'attachment; filename="reponse-ccc-1.jpg"', 'content-security-policy': `sandbox; default-src 'none'`,
      'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
    });
    expect(Number(response.headers.get('content-length'))).toBe((await response.arrayBuffer()).byteLength);
    expect((await traces()).length).toBe(before + 1);
  });

  it('lists it by a neutral name, with its case', async () => {
    const { data } = await program.member.call<Listed>(LIST, { c: program.caseCode });
    expect(data?.attachments).toEqual([expect.objectContaining({ id, name: 'reponse-ccc-1.jpg', caseCode: program.caseCode })]);
  });
});

describe('another structure', () => {
  it('finds nothing: not the file, not its link, not the list', async () => {
    const other = await program.memberOf(await aStructure(program.db.dataSource));
    expect((await other.fetch(`/files/${id}`)).status).toBe(404);
    expect(await other.refusal(OPEN, { id })).toBe('NOT_FOUND');
    expect((await other.call<Listed>(LIST, { r: program.reportId })).data?.attachments).toEqual([]);
  });
});

describe('federation staff', () => {
  it('say why before they open, get an address of two minutes for themselves alone, and the log keeps the reason', async () => {
    const regional = await program.regional('ARA');
    expect((await regional.fetch(`/files/${id}`)).status).toBe(403);
    expect(await regional.refusal(OPEN, { id })).toBe('BAD_USER_INPUT');
    expect(await regional.refusal(OPEN, { id, purpose: 'voir le titre de Mme Fatoumata Diallo' })).toBe('BAD_USER_INPUT');
    const { data } = await regional.call<Opened>(OPEN, { id, purpose: 'vérifier la réponse du CCC avant la réunion' });
    const { url } = data!.openAttachment;
    expect((await regional.fetch(url)).status).toBe(200);
    expect((await traces()).at(-1)?.purpose).toBe('vérifier la réponse du CCC avant la réunion');
    expect((await (await program.national()).fetch(url)).status, 'the link of somebody else').toBe(403);
    program.clock.pass(121, 'seconds');
    expect((await regional.fetch(url)).status, 'too late').toBe(403);
  });

  it('see no case code, and nothing of another region', async () => {
    const { data } = await (await program.regional('ARA')).call<Listed>(LIST, { r: program.reportId });
    expect(data?.attachments).toEqual([expect.objectContaining({ id, caseCode: null })]);
    const elsewhere = await program.regional('IDF');
    expect((await elsewhere.call<Listed>(LIST, { r: program.reportId })).data?.attachments).toEqual([]);
    expect(await elsewhere.refusal(OPEN, { id, purpose: 'préparer la réunion régionale' })).toBe('NOT_FOUND');
  });
});

it('what was added to the situation after its report is listed with it, to its own territory alone', async () => {
  const later = await upload(program, program.member, await aPhoto(), { kind: 'LETTER', caseCode: program.caseCode });
  const ids = async (browser: typeof program.member) => (await browser.call<Listed>(LIST, { all: program.reportId })).data?.attachments.map((attachment) => attachment.id);
  const everything = [id, later];
  expect(await ids(program.member)).toEqual(everything);
  expect(await ids(await program.regional('ARA'))).toEqual(everything);
  expect(await ids(await program.national())).toEqual(everything);
  expect(await ids(await program.regional('IDF'))).toEqual([]);
  expect(await ids(await program.memberOf(await aStructure(program.db.dataSource)))).toEqual([]);
  expect((await program.member.call<Listed>(LIST, { all: 'x' })).data?.attachments).toEqual([]);
});

it('an administrator never opens one', async () => {
  const admin = await program.national('ADMIN');
  expect((await admin.fetch(`/files/${id}`)).status).toBe(403);
  expect(await admin.refusal(OPEN, { id, purpose: 'curiosité tout à fait légitime' })).toBe('FORBIDDEN');
  expect(await admin.refusal(LIST, { r: program.reportId })).toBe('FORBIDDEN');
});

it('a file that was altered on the disk is not handed out as if it were whole', async () => {
  const altered = await upload(program, program.member, await aPhoto(), {});
  const [stored] = program.storedFiles().filter(({ path }) => path.includes(altered));
  const bytes = Buffer.from(stored!.content);
  bytes[bytes.length - 20]! ^= 1;
  writeFileSync(stored!.path, bytes);
  await expect(program.member.fetch(`/files/${altered}`).then((response) => response.arrayBuffer())).rejects.toThrow();
});
