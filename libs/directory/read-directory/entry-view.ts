import { DIRECTORY_TEXTS, type DirectoryEntryForm, type DirectoryText } from '@vigie/contracts';
import { isStale, type IsoDate } from '@vigie/domain';
import type { DirectoryEntryEntity } from '../persistence/directory-entry.entity';

/** An entry as everybody reads it. */
export interface EntryView extends DirectoryEntryForm {
  readonly id: string;
  readonly regionCode: string;
  /** The federation that verified it. */
  readonly verifier: string;
  readonly verifiedOn: IsoDate;
  readonly stale: boolean;
  readonly revision: number;
  readonly demo: boolean;
}

export function entryView(entry: DirectoryEntryEntity, today: IsoDate): EntryView {
  const { id, regionCode, verifier, verifiedOn, revision, demo } = entry;
  return { ...entryForm(entry), id, regionCode, verifier, verifiedOn, stale: isStale(verifiedOn, today), revision, demo };
}

/** What is said of the service itself, as the form holds it: what history compares. */
export function entryForm({ section, siteCode, topic, means, ...entry }: DirectoryEntryForm): DirectoryEntryForm {
  return { section, siteCode, topic, means, ...(Object.fromEntries(DIRECTORY_TEXTS.map((field) => [field, entry[field]])) as Record<DirectoryText, string | null>) };
}

/** The fields that differ, in the order of the form. */
export function changedFields(before: DirectoryEntryForm, after: DirectoryEntryForm): readonly (DirectoryText | 'means')[] {
  return (['means', ...DIRECTORY_TEXTS] as const).filter((field) => before[field] !== after[field]);
}
