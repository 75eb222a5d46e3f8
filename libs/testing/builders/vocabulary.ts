import type { DataSource } from 'typeorm';
import { VOCABULARIES, VOCABULARY_VERSION, type VocabularyTerm } from '@vigie/reference';

/** Version 1 of every vocabulary, as the reference has it. */
export async function seedVocabulary(dataSource: DataSource): Promise<void> {
  const rows = Object.entries(VOCABULARIES).flatMap(([vocabulary, terms]: [string, readonly VocabularyTerm[]]) => terms.map((term, position) => ({ vocabulary, position, ...term })));
  await dataSource.query('INSERT INTO vocabulary_version (version) VALUES ($1) ON CONFLICT DO NOTHING', [VOCABULARY_VERSION]);
  await dataSource.query(
    `INSERT INTO vocabulary_term (vocabulary, code, since_version, label, group_code, sector, position)
     SELECT vocabulary, code, $2::int, label, "group", sector, "position"
     FROM jsonb_to_recordset($1::jsonb) AS term(vocabulary text, code text, label text, "group" text, sector text, "position" int) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows), VOCABULARY_VERSION],
  );
}
