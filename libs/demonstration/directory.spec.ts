import { expect, it } from 'vitest';
import { validateDirectoryEntry } from '@vigie/contracts';
import { findIdentifiers, isStale } from '@vigie/domain';
import { PREFECTURE_SITES } from '@vigie/reference';
import { DIRECTORY_COLUMNS, directoryRows } from './directory';

const context = { sites: new Set<string>(PREFECTURE_SITES.map(({ code }) => code)), findIdentifiers };
const entries = directoryRows(new Date('2026-11-24T08:00:00Z'), '2026-11-24').map((row) => Object.fromEntries(DIRECTORY_COLUMNS.map((column, index) => [column, row[index]])));

it('is entries the form would take, all marked as fictitious', () => {
  for (const { site_code: siteCode, ...entry } of entries) {
    expect(validateDirectoryEntry({ ...entry, siteCode } as never, context)).toMatchObject({ ok: true });
    expect(entry).toMatchObject({ demo: true, source: expect.stringContaining('fictif') });
  }
});

it('holds no address nor number that could be someone’s', () => {
  const links = entries.flatMap(({ link, email }) => [link, email]).filter((one) => one !== null);
  expect(links.filter((one) => !/\.test(\/|$)/.test(String(one)))).toEqual([]);
  expect(entries.map(({ phone }) => phone).filter((one) => one !== null && !/^(04 65 71|01 99 00) \d\d \d\d$/.test(String(one)))).toEqual([]);
});

it('shows stale entries too', () => expect(entries.filter((entry) => isStale(String(entry['verified_on']), '2026-11-24'))).toHaveLength(3));
