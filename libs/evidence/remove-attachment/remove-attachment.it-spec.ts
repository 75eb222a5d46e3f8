import { afterAll, beforeAll, expect, it } from 'vitest';
import { aStructure } from '@vigie/testing';
import { ClearFiles } from '../clear-files/clear-files';
import { announce, evidenceProgram, send, upload, type EvidenceProgram } from '../rehearsal/evidence-program';
import { aPhoto } from '../rehearsal/sample-images';

const REMOVE = 'mutation ($id: ID!) { removeAttachment(id: $id) { undoUntil attachment { id } } }';
const RESTORE = 'mutation ($id: ID!) { restoreAttachment(id: $id) { __typename ... on AttachmentRestored { attachment { state } } ... on RestoreRefused { message } } }';
interface Restored { restoreAttachment: { __typename: string } }

let program: EvidenceProgram;
beforeAll(async () => { program = await evidenceProgram(); });
afterAll(() => program.close());

const clear = () => program.program.app.get(ClearFiles, { strict: false }).execute();
const stored = (id: string) => program.storedFiles().filter(({ path }) => path.includes(id)).length;
const restored = async (id: string) => (await program.member.call<Restored>(RESTORE, { id })).data?.restoreAttachment.__typename;

it('a removed proof is read no more, can be taken back for half an hour, and is erased after', async () => {
  const id = await upload(program, program.member, await aPhoto(), {});
  expect(await program.member.refusal(REMOVE, { id })).toBeNull();
  expect((await program.member.fetch(`/files/${id}`)).status).toBe(404);
  expect(await clear()).toBe(0);
  expect(await restored(id)).toBe('AttachmentRestored');
  expect((await program.member.fetch(`/files/${id}`)).status).toBe(200);

  await program.member.call(REMOVE, { id });
  program.clock.pass(31, 'minutes');
  expect(await restored(id)).toBe('RestoreRefused');
  expect(await clear()).toBe(1);
  expect([stored(id), await program.row(id)]).toEqual([0, undefined]);
  expect(await restored(id)).toBe('RestoreRefused');
});

it('is not taken back into a case that is full meanwhile: not even by many at once', async () => {
  await program.db.dataSource.query('DELETE FROM attachment');
  const id = await upload(program, program.member, await aPhoto(), {});
  const others = `INSERT INTO attachment SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'number', a."number" + n, 'removed_at', $2::text))).* FROM attachment a, generate_series(1::int, $1::int) n WHERE id = $3`;
  await program.db.dataSource.query(others, [98, null, id]);
  const taken = await program.db.dataSource.query<{ id: string }[]>(`SELECT id FROM attachment LIMIT 10`);
  for (const { id: one } of taken) await program.member.call(REMOVE, { id: one });
  await program.db.dataSource.query(`INSERT INTO attachment SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'number', 500 + n, 'removed_at', null))).* FROM attachment a, generate_series(1, 6) n WHERE a.id = (SELECT id FROM attachment WHERE removed_at IS NULL LIMIT 1)`);
  const outcomes = await Promise.all(taken.map(({ id: one }) => restored(one)));
  expect(outcomes.filter((outcome) => outcome === 'AttachmentRestored')).toHaveLength(5);
  expect(await program.db.dataSource.query('SELECT count(*)::int AS n FROM attachment WHERE removed_at IS NULL')).toEqual([{ n: 100 }]);
  await program.db.dataSource.query('DELETE FROM attachment');
});

it('only its structure removes it', async () => {
  const id = await upload(program, program.member, await aPhoto(), {});
  const other = await program.memberOf(await aStructure(program.db.dataSource));
  expect(await other.refusal(REMOVE, { id })).toBe('NOT_FOUND');
  expect(await (await program.national()).refusal(REMOVE, { id })).toBe('FORBIDDEN');
  expect((await other.call<Restored>(RESTORE, { id })).data?.restoreAttachment.__typename).toBe('RestoreRefused');
});

it('an upload that stopped a week ago goes, with all that came of it; one of yesterday waits', async () => {
  const photo = await aPhoto();
  const { id } = await announce(program.member, photo.length, { caseCode: program.caseCode });
  await send(program.member, id, 0, photo.subarray(0, 1_000));
  program.clock.pass(6, 'days');
  await clear();
  expect(stored(id)).toBe(1);
  program.clock.pass(2, 'days');
  await clear();
  expect([stored(id), await program.row(id)]).toEqual([0, undefined]);
});
