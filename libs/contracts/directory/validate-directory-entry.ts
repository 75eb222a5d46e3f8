import type { FindIdentifiers } from '@vigie/domain';
import { DIRECTORY_LIMITS, DIRECTORY_SECTIONS, DIRECTORY_TEXTS, meansOf, topicsOf, type DirectoryEntryDraft, type DirectoryEntryForm, type DirectorySection, type DirectoryText } from './directory-entry';
import { DIRECTORY_FAULTS } from './messages.fr';

export interface DirectoryFault {
  readonly field: string;
  /** French. */
  readonly message: string;
}

export type DirectoryCheck = { readonly ok: true; readonly entry: DirectoryEntryForm } | { readonly ok: false; readonly errors: readonly DirectoryFault[] };

export interface DirectoryContext {
  readonly sites: { has(code: string): boolean };
  /** `findIdentifiers` of @vigie/domain; a parameter so that a browser can load it late. The server always checks again. */
  readonly findIdentifiers: FindIdentifiers;
}

export const REMARK_MAX_LENGTH = 500;

/** Texts in which a person could be named. An address, a phone or a mailbox of the service has a field of its own. */
const FREE: readonly DirectoryText[] = ['opening', 'conditions', 'source'];

/** The field that tells how to use each means: a channel nobody can reach is no channel. */
const NEEDED: Readonly<Record<string, readonly DirectoryText[]>> = {
  EMAIL: ['email', 'link'], PHONE: ['phone'], ONLINE: ['link'], DEMARCHES_SIMPLIFIEES: ['link'], ON_SITE: ['address'], COUNTER: ['address', 'link', 'phone', 'email'], POST: ['address'],
};

const PHONE = /^\+?\d[\d .()-]*$/;
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/;

/** Checks an entry of the directory as the form and the server do, and gives it back trimmed, or every fault at once, in French. */
export function validateDirectoryEntry(draft: DirectoryEntryDraft, context: DirectoryContext): DirectoryCheck {
  const section = DIRECTORY_SECTIONS.find((one) => one === draft.section);
  const entry: DirectoryEntryForm = {
    section: section ?? 'SERVICE', siteCode: draft.siteCode ?? '', topic: draft.topic ?? '', means: draft.means || null,
    ...(Object.fromEntries(DIRECTORY_TEXTS.map((field) => [field, tidy(draft[field])])) as Record<DirectoryText, string | null>),
  };
  const errors = [...codeFaults(entry, section, context), ...DIRECTORY_TEXTS.flatMap((field) => textFaults(field, entry[field], context)), ...reachFaults(entry)];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, entry };
}

/** A free text of the directory or about it: its length, no sign that hides, no person in it. */
export function checkDirectoryText(field: string, text: string | null, longest: number, { findIdentifiers }: Pick<DirectoryContext, 'findIdentifiers'>): DirectoryFault[] {
  if (text === null) return [];
  if (text.length > longest) return [{ field, message: DIRECTORY_FAULTS.tooLong(longest) }];
  if (/[^\P{C}\n]/u.test(text)) return [{ field, message: DIRECTORY_FAULTS.hiddenSigns }];
  return findIdentifiers(text).length > 0 ? [{ field, message: DIRECTORY_FAULTS.identifier }] : [];
}

function codeFaults(entry: DirectoryEntryForm, section: DirectorySection | undefined, { sites }: DirectoryContext): DirectoryFault[] {
  if (!section) return [{ field: 'section', message: DIRECTORY_FAULTS.section }];
  const faults: DirectoryFault[] = [];
  if (!sites.has(entry.siteCode)) faults.push({ field: 'siteCode', message: DIRECTORY_FAULTS.site });
  if (!topicsOf(section).some(({ code }) => code === entry.topic)) faults.push({ field: 'topic', message: DIRECTORY_FAULTS.topic[section] });
  // A way of asking that does not exist is no line of the table.
  const known = entry.means === null ? section === 'SERVICE' : meansOf(section).some(({ code }) => code === entry.means);
  if (!known) faults.push({ field: 'means', message: DIRECTORY_FAULTS.means[section] });
  return faults;
}

function textFaults(field: DirectoryText, text: string | null, context: DirectoryContext): DirectoryFault[] {
  if (text === null) return [];
  const found = checkDirectoryText(field, text, DIRECTORY_LIMITS[field], FREE.includes(field) ? context : { findIdentifiers: () => [] });
  if (found.length > 0) return found;
  if (field === 'link' && !isWebAddress(text)) return [{ field, message: DIRECTORY_FAULTS.link }];
  if (field === 'phone' && !PHONE.test(text)) return [{ field, message: DIRECTORY_FAULTS.phone }];
  if (field === 'email' && !EMAIL.test(text)) return [{ field, message: DIRECTORY_FAULTS.email }];
  return [];
}

function reachFaults(entry: DirectoryEntryForm): DirectoryFault[] {
  const faults: DirectoryFault[] = entry.source === null ? [{ field: 'source', message: DIRECTORY_FAULTS.source }] : [];
  const needed = entry.means === null || (entry.section === 'PROCEDURE' && entry.means !== 'DEMARCHES_SIMPLIFIEES') ? [] : (NEEDED[entry.means] ?? []);
  if (needed.length > 0 && needed.every((field) => entry[field] === null)) faults.push({ field: needed[0]!, message: DIRECTORY_FAULTS.unreachable[needed[0]!] });
  return faults;
}

/** Over https, and without a name before the « @ » that hides where it leads. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text) || !/^https:\/\/[^/]+\.[^/]+/i.test(text) || /\s/.test(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

function tidy(typed: string | null | undefined): string | null {
  const text = (typed ?? '').normalize('NFC').trim();
  return text === '' ? null : text;
}
