-- The reports that a version counts, under the scope of whoever freezes it.
-- $1 dossier · $2 its region, null for the nation · $3 version · $4, $5 first and last day · $6 statuses that count · $7 site · $8 département
-- $9 rights · $10 groups of difficulties · $11 sectors, each empty for any · $12 causalities
WITH version AS (SELECT max(version) AS number FROM vocabulary_version),
term AS (
  SELECT DISTINCT ON (vocabulary, code) vocabulary, code, group_code, sector FROM vocabulary_term, version WHERE since_version <= version.number ORDER BY vocabulary, code, since_version DESC
),
of_groups AS (SELECT array_agg(code) AS codes FROM term WHERE vocabulary = 'difficulties' AND group_code = ANY ($10::text[])),
of_sectors AS (SELECT array_agg(code) AS codes FROM term WHERE vocabulary = 'structureTypes' AND sector = ANY ($11::text[]))
INSERT INTO dossier_report (dossier_id, region_code, version, report_id)
SELECT $1::uuid, $2::text, $3::int, report.id FROM report, of_groups, of_sectors
WHERE occurred_on BETWEEN $4::date AND $5::date AND status = ANY ($6::text[]) AND causality = ANY ($12::text[])
  AND ($2::text IS NULL OR region_code = $2::text) AND ($7::text IS NULL OR site_code = $7::text) AND ($8::text IS NULL OR department_code = $8::text)
  AND (cardinality($9::text[]) = 0 OR rights && $9::text[])
  AND (cardinality($10::text[]) = 0 OR difficulties && of_groups.codes)
  AND (cardinality($11::text[]) = 0 OR structure_type = ANY (of_sectors.codes))
