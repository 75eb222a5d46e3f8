import { REMARK_MAX_LENGTH, checkDirectoryText, validateDirectoryEntry, type DirectoryEntryForm, type DirectoryFault, type DirectorySection, type DirectoryText } from '@vigie/contracts';
import { findIdentifiers } from '@vigie/domain/identifiers';
import { PREFECTURE_SITES, findSite } from '@vigie/reference';
import type { Entry } from './directory.documents';

/** « Ce service n’existe pas ici »: a choice of its own in the list of means. */
export const ABSENT = 'ABSENT';

/** What the dialogue holds: everything as typed, '' where nothing is chosen yet. */
export interface EntryDraft extends Readonly<Record<DirectoryText, string>> {
  readonly section: DirectorySection;
  readonly departmentCode: string;
  readonly siteCode: string;
  readonly topic: string;
  readonly means: string;
  readonly remark: string;
}

const NOTHING = { address: '', opening: '', link: '', phone: '', email: '', conditions: '', source: '' };
const SITES: ReadonlySet<string> = new Set(PREFECTURE_SITES.map(({ code }) => code));

/** @param asksSource whoever corrects says where they learnt it; staff who edit start from what is there */
export function draftOf(entry: Entry | null, departmentCode: string, asksSource: boolean): EntryDraft {
  if (!entry) return { section: 'SERVICE', departmentCode, siteCode: PREFECTURE_SITES.find((site) => site.departmentCode === departmentCode)?.code ?? '', topic: '', means: '', ...NOTHING, remark: '' };
  const texts = Object.fromEntries(Object.keys(NOTHING).map((field) => [field, entry[field as DirectoryText] ?? ''])) as Record<DirectoryText, string>;
  return { section: entry.section, departmentCode: findSite(entry.siteCode)?.departmentCode ?? '', siteCode: entry.siteCode, topic: entry.topic, means: entry.means ?? ABSENT, ...texts, ...(asksSource ? { source: '' } : {}), remark: '' };
}

export type DraftCheck = { readonly entry: DirectoryEntryForm; readonly remark: string | null } | { readonly faults: readonly DirectoryFault[] };

/** Checks as the server will. */
export function checkDraft({ departmentCode: _, remark: typed, ...draft }: EntryDraft): DraftCheck {
  const context = { sites: SITES, findIdentifiers };
  const absent = draft.section === 'SERVICE' && draft.means === ABSENT;
  const texts = absent ? { ...draft, ...NOTHING, conditions: draft.conditions, source: draft.source } : draft;
  // An empty choice is none yet: null would say that the service does not exist.
  const check = validateDirectoryEntry({ ...texts, means: absent ? null : draft.means || '-' }, context);
  const remark = typed.trim() || null;
  const faults = [...(check.ok ? [] : check.errors), ...checkDirectoryText('remark', remark, REMARK_MAX_LENGTH, context)];
  return check.ok && faults.length === 0 ? { entry: check.entry, remark } : { faults };
}
