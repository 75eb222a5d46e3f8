import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evidenceProgram, upload, type EvidenceProgram } from '../rehearsal/evidence-program';
import { aPhoto } from '../rehearsal/sample-images';
import { FileStore } from './file-store';

let server: S3rver;
let directory: string;
let program: EvidenceProgram;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'vigie-s3-'));
  server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'preuves', configs: [] }] });
  const { port } = await server.run();
  const s3 = { bucket: 'preuves', region: 'eu-west-3', endpoint: `http://127.0.0.1:${port}`, credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } };
  program = await evidenceProgram({ s3 });
});
afterAll(async () => {
  await program?.close();
  await server?.close();
  rmSync(directory, { recursive: true, force: true });
});

const objects = () => readdirSync(directory, { recursive: true }).map(String).map((name) => join(directory, name)).filter((path) => statSync(path).isFile());

it('a bucket takes the place of the disk: received, examined, opened, with nothing on this disk nor in clear in the bucket', async () => {
  const id = await upload(program, program.member, await aPhoto({ width: 1_600, height: 1_200 }), { kind: 'PHOTO' });
  const content = Buffer.from(await (await program.member.fetch(`/files/${id}`)).arrayBuffer());
  expect(content.subarray(6, 10).toString() === 'JFIF' || content[0] === 0xff).toBe(true);
  expect(program.storedFiles()).toEqual([]);
  expect(objects().some((path) => path.includes(id)), 'it lies in the bucket').toBe(true);
  for (const path of objects()) expect(readFileSync(path).includes('JFIF'), path).toBe(false);
});

it('drops what is there and what is not', async () => {
  const store = program.program.app.get(FileStore, { strict: false });
  const bytes = randomBytes(100_000);
  await store.put('uploads/one/0-a', bytes);
  const parts: Buffer[] = [];
  for await (const part of await store.read('uploads/one/0-a')) parts.push(part as Buffer);
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);
  await store.drop(['uploads/one/0-a', 'uploads/never/0-b']);
  await expect(store.read('uploads/one/0-a')).rejects.toThrow();
});
