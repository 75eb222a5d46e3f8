import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccessModule, accessEntities } from '@vigie/access';
import { catalogueEntities } from '@vigie/catalogue';
import { newCaseCode } from '@vigie/domain';
import { intakeEntities } from '@vigie/intake';
import { SetClock, aStructure, anAccount, graphqlProgram, layReference, reportRows, testDatabase, type Browser, type BuiltAccount, type BuiltStructure, type GraphqlProgram, type TestDatabase } from '@vigie/testing';
import { reminderEntities } from '../persistence/reminder.entities';
import { RemindersModule } from '../reminders.module';

let db: TestDatabase;
let program: GraphqlProgram;
let structure: BuiltStructure;
let reporter: BuiltAccount;
let browser: Browser;
let caseCode: string;
const clock = new SetClock();
const NARRATIVE = 'bloqué depuis mars sur le téléservice';

beforeAll(async () => {
  db = await testDatabase([...catalogueEntities, ...accessEntities, ...intakeEntities, ...reminderEntities]);
  await layReference(db);
  program = await graphqlProgram(db, { clock, config: { publicUrl: 'https://vigie.test' }, imports: [AccessModule, RemindersModule] });
});
beforeEach(async () => {
  structure = await aStructure(db.dataSource, { siteCode: 'P69' });
  reporter = await anAccount(db.dataSource, { role: 'REPORTER', structureId: structure.id });
  browser = await program.browserOf(reporter);
  caseCode = newCaseCode();
  const [id] = await reportRows(db.dataSource, { structure, caseCode, narrative: NARRATIVE });
  await db.dataSource.query(`UPDATE report SET stay_document = 'PROLONGATION', stay_document_expires_on = '2026-04-01' WHERE id = $1`, [id]);
});
afterAll(async () => {
  await program.close();
  await db.close();
});

/** The address a calendar program is given, as a path on this server. */
async function subscribe(): Promise<string> {
  const { data } = await browser.call<{ createCalendarLink: { url: string } }>('mutation { createCalendarLink { url } }');
  expect(data!.createCalendarLink.url).toMatch(/^https:\/\/vigie\.test\/calendar\/vigie\.ics\?cle=[\w-]{43}$/);
  return data!.createCalendarLink.url.replace('https://vigie.test', program.url);
}

const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '');

describe('a calendar', () => {
  it('is RFC 5545: folded lines, whole days, an alarm for each threshold ahead', async () => {
    const text = await (await fetch(await subscribe())).text();
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    const lines = unfolded(text).split('\r\n');
    expect(lines).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20260401', 'DTEND;VALUE=DATE:20260402', `SUMMARY:Attestation de prolongation d'instruction (API) expire · ${caseCode}`, 'TRIGGER:-P14DT15H', 'TRIGGER:PT9H', 'TRIGGER:P7DT9H']));
    expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(5);
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([expect.stringMatching(/^UID:[0-9a-f]{32}@vigie$/)]);
  });

  it('holds a case code and the kind of document, and nothing else of the case', async () => {
    const response = await fetch(await subscribe());
    const text = unfolded(await response.text());
    for (const detail of [NARRATIVE, structure.id, reporter.email, 'P69', 'CAF', 'RENEWAL_LATE', '2026-03-02']) expect(text).not.toContain(detail);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('keeps a filed end and no longer rings for it', async () => {
    await browser.call(`mutation { fileRenewal(ending: { caseCode: "${caseCode}", kind: STAY_DOCUMENT, dueOn: "2026-04-01" }, filedOn: "2026-03-10") { __typename } }`);
    const text = await (await fetch(await subscribe())).text();
    expect([text.includes('BEGIN:VEVENT'), text.includes('BEGIN:VALARM')]).toEqual([true, false]);
  });

  it('with nothing in it is still a calendar', async () => {
    await db.dataSource.query(`UPDATE report SET status = 'WITHDRAWN', withdrawn_at = now() WHERE structure_id = $1`, [structure.id]);
    expect(await (await fetch(await subscribe())).text()).toContain('BEGIN:VCALENDAR\r\nVERSION:2.0');
  });

  it('is downloaded by who is signed in, of their own structure alone', async () => {
    const status = async (from: Browser) => (await from.fetch('/calendar/vigie.ics')).status;
    expect(await (await browser.fetch('/calendar/vigie.ics')).text()).toContain(caseCode);
    const sibling = await program.browserOf(await anAccount(db.dataSource, { role: 'REPORTER', structureId: (await aStructure(db.dataSource, { siteCode: 'P69' })).id }));
    expect(await (await sibling.fetch('/calendar/vigie.ics')).text()).not.toContain(caseCode);
    expect(await status(program.browser())).toBe(401);
    expect(await status(await program.browserOf(await anAccount(db.dataSource, { role: 'NATIONAL' })))).toBe(403);
  });
});

describe('its secret address', () => {
  const status = async (url: string) => (await fetch(url)).status;

  it('is shown once, kept as a hash, and says when it was last read', async () => {
    const url = await subscribe();
    const token = url.split('cle=')[1]!;
    const ask = async () => (await browser.call<{ calendarLink: { lastReadAt: string | null } | null }>('{ calendarLink { createdAt lastReadAt } }')).data!.calendarLink;
    expect(await ask()).toMatchObject({ lastReadAt: null });
    await fetch(url);
    expect((await ask())!.lastReadAt).not.toBeNull();
    expect(JSON.stringify(await db.dataSource.query('SELECT * FROM calendar_link'))).not.toContain(token);
    const scope = { kind: 'STRUCTURE' as const, accountId: reporter.id, structureId: structure.id };
    await expect(db.tx.run(scope, (m) => m.query('SELECT token_hash FROM calendar_link'))).rejects.toThrow(/permission denied/);
  });

  it('ends at once when revoked or replaced', async () => {
    const first = await subscribe();
    const second = await subscribe();
    expect([await status(first), await status(second)]).toEqual([404, 200]);
    expect((await browser.call('mutation { revokeCalendarLink }')).data).toEqual({ revokeCalendarLink: true });
    expect(await status(second)).toBe(404);
    expect((await browser.call('mutation { revokeCalendarLink }')).data).toEqual({ revokeCalendarLink: false });
    const acts = await db.dataSource.query<{ action: string }[]>('SELECT action FROM audit_entry WHERE account_id = $1 ORDER BY id', [reporter.id]);
    expect(acts.map(({ action }) => action)).toEqual(['CALENDAR_LINK_CREATED', 'CALENDAR_LINK_CREATED', 'CALENDAR_LINK_REVOKED']);
  });

  it('ends with its account, and when the account changes structure', async () => {
    const url = await subscribe();
    const other = await aStructure(db.dataSource, { siteCode: 'P69' });
    await db.dataSource.query('UPDATE account SET structure_id = $2 WHERE id = $1', [reporter.id, other.id]);
    expect(await status(url)).toBe(404);
    await db.dataSource.query('UPDATE account SET structure_id = $2, disabled_at = now() WHERE id = $1', [reporter.id, structure.id]);
    expect(await status(url)).toBe(404);
  });

  it('ends with its structure, and with the password it may have been made under', async () => {
    await db.dataSource.query('UPDATE account SET structure_id = $2, disabled_at = NULL WHERE id = $1', [reporter.id, structure.id]);
    const url = await subscribe();
    await db.dataSource.query('UPDATE structure SET active = false WHERE id = $1', [structure.id]);
    expect(await status(url)).toBe(404);
    await db.dataSource.query('UPDATE structure SET active = true WHERE id = $1', [structure.id]);
    expect(await status(url)).toBe(200);
    await browser.call('mutation { changePassword(newPassword: "une toute autre phrase 77") { __typename } }');
    expect(await status(url)).toBe(404);
  });

  it.each(['', 'x', 'A'.repeat(43)])('« %s » reads nothing', async (token) => {
    expect(await status(`${program.url}/calendar/vigie.ics?cle=${token}`)).toBe(404);
  });
});
