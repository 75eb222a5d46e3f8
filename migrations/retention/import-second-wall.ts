const OWN = `(SELECT vigie_scope_kind()) = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;

/** As in the migration of intake: the territory of a report is that of its site, whoever writes. */
const SITE_TERRITORY = `EXISTS (
    SELECT 1 FROM prefecture_site site
    WHERE site.code = report.site_code AND site.department_code = report.department_code AND site.region_code = report.region_code)`;

/** Nobody's hand but that of whoever runs the service brings a file without an account: no request has such a scope. */
const SIGNED = `(reporter_id = (SELECT vigie_account()) OR ((SELECT vigie_account()) IS NULL AND reporter_id IS NULL AND import_id IS NOT NULL))`;

const OF_OWN_IMPORT = `EXISTS (SELECT 1 FROM report_import own WHERE own.id = import_part.import_id AND own.structure_id = (SELECT vigie_structure()))`;

/** Files are imported behind the second wall: their rows go in, and their parts are kept, in the scope of the structure that brought them. */
export const IMPORT_SECOND_WALL: readonly string[] = [
  'DROP POLICY report_submit ON report',
  `CREATE POLICY report_submit ON report FOR INSERT TO vigie_app WITH CHECK (${OWN} AND ${SIGNED} AND ${SITE_TERRITORY})`,
  'GRANT SELECT, INSERT, UPDATE (body), DELETE ON import_part TO vigie_app',
  `CREATE POLICY import_part_own ON import_part TO vigie_app USING (${OF_OWN_IMPORT}) WITH CHECK (${OF_OWN_IMPORT})`,
];

export const NO_IMPORT_SECOND_WALL: readonly string[] = [
  'DROP POLICY import_part_own ON import_part',
  'REVOKE ALL ON import_part FROM vigie_app',
  'DROP POLICY report_submit ON report',
  `CREATE POLICY report_submit ON report FOR INSERT TO vigie_app WITH CHECK (${OWN} AND reporter_id = (SELECT vigie_account()) AND ${SITE_TERRITORY})`,
];
