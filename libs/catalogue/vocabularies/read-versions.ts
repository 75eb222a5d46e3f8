import type { EntityManager } from 'typeorm';
import type { VocabularyName } from '@vigie/reference';

export interface VersionChange {
  readonly vocabulary: VocabularyName;
  readonly code: string;
  readonly action: 'ADD' | 'RELABEL' | 'RETIRE';
  readonly before: string | null;
  readonly after: string | null;
}

export interface PublishedVersion {
  readonly version: number;
  readonly publishedAt: Date;
  readonly publishedByName: string | null;
  readonly note: string | null;
  readonly changes: readonly VersionChange[];
}

/** A term that is renamed closes one row and opens another at the same version. The first version is all of it, and changes nothing. */
const VERSIONS = `
  SELECT v.version, v.published_at AS "publishedAt", a.display_name AS "publishedByName", v.note,
         coalesce((
           SELECT jsonb_agg(jsonb_build_object('vocabulary', vocabulary, 'code', code, 'before', was.label, 'after', now.label,
                    'action', CASE WHEN was.label IS NULL THEN 'ADD' WHEN now.label IS NULL THEN 'RETIRE' ELSE 'RELABEL' END) ORDER BY vocabulary, code)
             FROM (SELECT vocabulary, code, label FROM vocabulary_term WHERE retired_in_version = v.version) was
             FULL JOIN (SELECT vocabulary, code, label FROM vocabulary_term WHERE since_version = v.version) now USING (vocabulary, code)
            WHERE v.version > 1), '[]') AS changes
    FROM vocabulary_version v LEFT JOIN account a ON a.id = v.published_by
   ORDER BY v.version DESC`;

/** Every version there was, the one in force first. */
export const readVersions = (manager: EntityManager): Promise<PublishedVersion[]> => manager.query<PublishedVersion[]>(VERSIONS);
