import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { reportRows, type Browser } from '@vigie/testing';
import { triageProgram, type TriageProgram } from '../rehearsal/triage-program';

let t: TriageProgram;
let id: string;
beforeAll(async () => { t = await triageProgram(); });
afterAll(() => t.close());
beforeEach(async () => {
  await t.db.dataSource.query('TRUNCATE report, rupture, notification CASCADE');
  t.program.letters.all.length = 0;
  [id] = (await reportRows(t.db.dataSource, { structure: t.structure, caseCode: 'K7QF-3MXR' })) as [string];
});

interface Said { readonly __typename: string; readonly comment: { readonly id: string }; readonly reason: string; readonly masked: string | null }
const write = async (who: Browser, body: string, internal = false) =>
  (await who.call<{ commentReport: Said }>('mutation ($id: ID!, $body: String!, $internal: Boolean!) { commentReport(reportId: $id, body: $body, internal: $internal) { __typename ... on CommentWritten { comment { id } } ... on CommentRefused { reason message masked } } }', { id, body, internal })).data!.commentReport;
const read = async (who: Browser) => (await who.call<{ reportComments: { body: string; side: string; by: string | null; own: boolean }[] }>('query ($id: ID!) { reportComments(reportId: $id) { body side by own internal readAt } }', { id })).data!.reportComments;
const space = async () => (await t.reporter.call<{ conversations: { unread: number; items: { reference: string; caseCode: string; unread: number; lastSide: string }[] } }>('{ conversations { total unread items { reportId reference caseCode status messages unread lastSide } } }')).data!.conversations;
const lettersTo = ({ email }: { email: string }) => t.program.letters.all.filter(({ to }) => to === email);

it('goes back and forth: the structure is told, reads, answers, and whoever wrote is told', async () => {
  await write(t.regional, 'Avez-vous la capture de l’erreur\u202f?');
  await t.drained();
  const [letter] = lettersTo(t.accounts.reporter);
  expect(letter!.text).toContain('https://vigie.test/messages');
  expect(letter!.text).not.toMatch(/capture|K7QF/);
  expect(await space()).toMatchObject({ unread: 1, items: [{ caseCode: 'K7QF-3MXR', unread: 1, lastSide: 'STAFF' }] });
  await t.reporter.call('mutation ($id: ID!) { markConversationRead(reportId: $id) }', { id });
  t.clock.pass(1, 'minutes');
  expect((await space()).unread).toBe(0);
  await write(t.reporter, 'Oui, je la joins à la situation.');
  await t.drained();
  expect(lettersTo(t.accounts.regional)).toHaveLength(1);
  expect(lettersTo(t.accounts.colleague)).toHaveLength(0);
  expect(lettersTo(t.accounts.regional)[0]!.text).toContain(`/console/signalements/${id}/show`);
  expect(await read(t.regional)).toMatchObject([{ side: 'STAFF', own: true, by: expect.any(String) }, { side: 'STRUCTURE', own: false, by: null }]);
  const answered = await t.regional.call<{ triageQueue: { total: number } }>('{ triageQueue(filter: { answered: true }) { total } }');
  expect(answered.data!.triageQueue.total).toBe(1);
});

it('says how many there are, and how many words are unread, on a page past the end too', async () => {
  await write(t.regional, 'Avez-vous la capture\u202f?');
  const beyond = await t.reporter.call<{ conversations: { total: number; unread: number; items: unknown[] } }>('{ conversations(page: { page: 2, perPage: 10 }) { total unread items { reportId } } }');
  expect(beyond.data!.conversations).toEqual({ total: 1, unread: 1, items: [] });
});

it('tells all the staff of the region when nobody of them has written yet', async () => {
  await write(t.reporter, 'La préfecture a rouvert le guichet.');
  await t.drained();
  expect([lettersTo(t.accounts.regional), lettersTo(t.accounts.colleague), lettersTo(t.accounts.elsewhere)].map((letters) => letters.length)).toEqual([1, 1, 0]);
});

it('keeps a note among staff from the structure, behind both walls', async () => {
  await write(t.regional, 'Voir avec la cheffe de bureau.', true);
  await t.drained();
  expect(t.program.letters.all).toEqual([]);
  expect(await read(t.colleague)).toHaveLength(1);
  expect(await read(t.reporter)).toEqual([]);
  expect((await space()).items).toEqual([]);
  const rows = await t.db.tx.run({ kind: 'STRUCTURE', accountId: t.accounts.reporter.id, structureId: t.structure.id }, (m) => m.query('SELECT * FROM report_comment'));
  expect(rows).toEqual([]);
  expect(await write(t.reporter, 'Entre nous.', true)).toMatchObject({ reason: 'STAFF_ONLY' });
});

it('refuses what may name somebody and proposes the mask, refuses nothing and too much', async () => {
  expect(await write(t.regional, 'Rappelez Mme Traoré au 06 12 34 56 78')).toMatchObject({ reason: 'IDENTIFIES', masked: expect.not.stringMatching(/Traoré|06 12/) });
  expect(await write(t.regional, '   ')).toMatchObject({ reason: 'EMPTY' });
  expect(await write(t.regional, 'x'.repeat(2_001))).toMatchObject({ reason: 'TOO_LONG' });
  expect(await read(t.regional)).toEqual([]);
});

it('lets one take back what one wrote until the other side has read it', async () => {
  const first = await write(t.regional, 'Erreur de ma part.');
  expect((await t.colleague.call<{ removeComment: boolean }>('mutation ($c: ID!) { removeComment(id: $c) }', { c: first.comment.id })).data!.removeComment).toBe(false);
  expect((await t.regional.call<{ removeComment: boolean }>('mutation ($c: ID!) { removeComment(id: $c) }', { c: first.comment.id })).data!.removeComment).toBe(true);
  expect(await read(t.reporter)).toEqual([]);
  const second = await write(t.regional, 'Quel jour était-ce\u202f?');
  await t.reporter.call('mutation ($id: ID!) { markConversationRead(reportId: $id) }', { id });
  expect((await t.regional.call<{ removeComment: boolean }>('mutation ($c: ID!) { removeComment(id: $c) }', { c: second.comment.id })).data!.removeComment).toBe(false);
});

it('is nobody else’s to read or write', async () => {
  expect(await t.elsewhere.refusal('query ($id: ID!) { reportComments(reportId: $id) { id } }', { id })).toBe('NOT_FOUND');
  expect(await t.elsewhere.refusal('mutation ($id: ID!) { commentReport(reportId: $id, body: "Bonjour") { __typename } }', { id })).toBe('NOT_FOUND');
});
