import type { EntityManager } from 'typeorm';
import { DEPARTMENTS, FEDERATIONS, PREFECTURE_SITES, REGIONS, VOCABULARIES, VOCABULARY_VERSION, type VocabularyTerm } from '@vigie/reference';

/**
 * Brings the reference into the database: territories follow the reference at each start; what staff edit
 * (the territory of federations, the vocabularies) is laid once and never touched again. Terms that a newer program brings come as a version
 * of their own, published at its first start: those that staff have retired, or already have under another code, stay as they are.
 * @param manager of a transaction run as SYSTEM
 */
export async function seedCatalogue(manager: EntityManager): Promise<void> {
  await manager.query(REGION, [JSON.stringify(REGIONS)]);
  await manager.query(DEPARTMENT, [JSON.stringify(DEPARTMENTS)]);
  await manager.query(SITE, [JSON.stringify(PREFECTURE_SITES)]);
  await manager.query(FEDERATION, [JSON.stringify(FEDERATIONS)]);
  await manager.query(VOCABULARY, [VOCABULARY_VERSION, JSON.stringify(vocabularyRows()), BROUGHT_BY_UPDATE]);
}

const REGION = `
  INSERT INTO region (code, name) SELECT code, name FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text)
  ON CONFLICT (code) DO UPDATE SET name = excluded.name WHERE region.name <> excluded.name`;

const DEPARTMENT = `
  INSERT INTO department (code, name, region_code) SELECT code, name, "regionCode" FROM jsonb_to_recordset($1::jsonb) AS d(code text, name text, "regionCode" text)
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, region_code = excluded.region_code
    WHERE (department.name, department.region_code) <> (excluded.name, excluded.region_code)`;

const SITE = `
  INSERT INTO prefecture_site (code, kind, name, department_code, region_code, commune_code, commune_name)
  SELECT code, kind, name, "departmentCode", "regionCode", "communeCode", "communeName"
    FROM jsonb_to_recordset($1::jsonb) AS s(code text, kind text, name text, "departmentCode" text, "regionCode" text, "communeCode" text, "communeName" text)
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, commune_code = excluded.commune_code, commune_name = excluded.commune_name
    WHERE (prefecture_site.name, prefecture_site.commune_code, prefecture_site.commune_name) <> (excluded.name, excluded.commune_code, excluded.commune_name)`;

/** A federation brings its starting territory only when it is new, and takes no region that staff gave to another. */
const FEDERATION = `
  WITH wanted AS (SELECT code, name, "regionCodes" AS regions FROM jsonb_to_recordset($1::jsonb) AS f(code text, name text, "regionCodes" jsonb)),
       fresh AS (INSERT INTO federation (code, name) SELECT code, name FROM wanted ON CONFLICT (code) DO NOTHING RETURNING code)
  INSERT INTO federation_region (region_code, federation_code)
  SELECT region, wanted.code FROM wanted JOIN fresh USING (code) CROSS JOIN LATERAL jsonb_array_elements_text(wanted.regions) AS region
  ON CONFLICT (region_code) DO NOTHING`;

/** What the history of the vocabularies says of it. */
const BROUGHT_BY_UPDATE = 'Termes apportés par une mise à jour de Vigie';

const VOCABULARY = `
  WITH brought AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS t(vocabulary text, code text, label text, "group" text, sector text, position int)
    WHERE NOT EXISTS (
      SELECT 1 FROM vocabulary_term known
      WHERE known.vocabulary = t.vocabulary AND (known.code = t.code OR (known.retired_in_version IS NULL AND lower(known.label) = lower(t.label))))
  ), fresh AS (
    INSERT INTO vocabulary_version (version, note)
    SELECT coalesce(max(version) + 1, $1::int), CASE WHEN count(*) > 0 THEN $3::text END FROM vocabulary_version HAVING EXISTS (SELECT 1 FROM brought)
    ON CONFLICT DO NOTHING RETURNING version
  )
  INSERT INTO vocabulary_term (vocabulary, code, since_version, label, group_code, sector, position)
  SELECT brought.vocabulary, brought.code, fresh.version, brought.label, brought."group", brought.sector, brought.position FROM fresh CROSS JOIN brought`;

function vocabularyRows(): (VocabularyTerm & { vocabulary: string; position: number })[] {
  return Object.entries(VOCABULARIES).flatMap(([vocabulary, terms]: [string, readonly VocabularyTerm[]]) =>
    terms.map((term, index) => ({ ...term, vocabulary, position: index + 1 })),
  );
}
