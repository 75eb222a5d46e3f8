import type { EntityManager } from 'typeorm';
import { DEPARTMENTS, FEDERATIONS, PREFECTURE_SITES, REGIONS, VOCABULARIES, VOCABULARY_VERSION, type VocabularyTerm } from '@vigie/reference';

/**
 * Brings the reference into the database: territories follow the reference at each start; what staff edit
 * (the territory of federations, the vocabularies) is laid once and never touched again.
 * @param manager of a transaction run as SYSTEM
 */
export async function seedCatalogue(manager: EntityManager): Promise<void> {
  await manager.query(REGION, [JSON.stringify(REGIONS)]);
  await manager.query(DEPARTMENT, [JSON.stringify(DEPARTMENTS)]);
  await manager.query(SITE, [JSON.stringify(PREFECTURE_SITES)]);
  await manager.query(FEDERATION, [JSON.stringify(FEDERATIONS)]);
  await manager.query(VOCABULARY, [VOCABULARY_VERSION, JSON.stringify(vocabularyRows())]);
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

const VOCABULARY = `
  WITH fresh AS (INSERT INTO vocabulary_version (version) SELECT $1::int WHERE NOT EXISTS (SELECT 1 FROM vocabulary_version) ON CONFLICT DO NOTHING RETURNING version)
  INSERT INTO vocabulary_term (vocabulary, code, since_version, label, group_code, sector, position)
  SELECT t.vocabulary, t.code, fresh.version, t.label, t."group", t.sector, t.position
    FROM fresh CROSS JOIN jsonb_to_recordset($2::jsonb) AS t(vocabulary text, code text, label text, "group" text, sector text, position int)`;

function vocabularyRows(): (VocabularyTerm & { vocabulary: string; position: number })[] {
  return Object.entries(VOCABULARIES).flatMap(([vocabulary, terms]: [string, readonly VocabularyTerm[]]) =>
    terms.map((term, index) => ({ ...term, vocabulary, position: index + 1 })),
  );
}
