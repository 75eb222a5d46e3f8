import type { EntityManager } from 'typeorm';
import { VOCABULARIES, type VocabularyName } from '@vigie/reference';

export interface CurrentTerm {
  readonly code: string;
  readonly label: string;
  readonly group: string | null;
  readonly sector: string | null;
  /** First version without it, among those up to the version read; null while in use. */
  readonly retiredInVersion: number | null;
}

/** All terms there had been by a version, retired ones included and marked, with that version's words. */
export interface PublishedVocabularies {
  readonly version: number;
  readonly vocabularies: Readonly<Record<VocabularyName, readonly CurrentTerm[]>>;
}

interface TermRow extends CurrentTerm { readonly vocabulary: VocabularyName }

export const VOCABULARY_NAMES = Object.keys(VOCABULARIES) as VocabularyName[];

/** Number of the version in force. */
export async function currentVersion(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<[{ version: number | null }]>('SELECT max(version) AS version FROM vocabulary_version');
  if (row.version === null) throw new Error('No vocabulary is published: the catalogue has not been seeded.');
  return row.version;
}

export async function readVocabularies(manager: EntityManager, version: number): Promise<PublishedVocabularies> {
  const rows = await manager.query<TermRow[]>(
    `SELECT * FROM (
       SELECT DISTINCT ON (vocabulary, code) vocabulary, code, label, group_code AS "group", sector, position,
              CASE WHEN retired_in_version <= $1 THEN retired_in_version END AS "retiredInVersion"
         FROM vocabulary_term WHERE since_version <= $1
        ORDER BY vocabulary, code, since_version DESC) term
      ORDER BY vocabulary, code = 'OTHER', position, code`,
    [version],
  );
  const vocabularies = emptyVocabularies();
  for (const row of rows) vocabularies[row.vocabulary]?.push(withoutPlace(row));
  return { version, vocabularies };
}

function emptyVocabularies(): Record<VocabularyName, CurrentTerm[]> {
  const vocabularies: Partial<Record<VocabularyName, CurrentTerm[]>> = {};
  for (const name of VOCABULARY_NAMES) vocabularies[name] = [];
  return vocabularies as Record<VocabularyName, CurrentTerm[]>;
}

function withoutPlace({ code, label, group, sector, retiredInVersion }: TermRow): CurrentTerm {
  return { code, label, group, sector, retiredInVersion };
}
