-- Cases whose last contact is older than the day given: whatever was written of them, by whom ever.
-- $1 the day · $2 whether those of the demonstration count · $3, $4 only these (structures, case codes), or null for all
WITH wanted AS (
  SELECT * FROM unnest($3::uuid[], $4::text[]) AS wanted(structure_id, case_code)
), kept AS (
  SELECT structure_id, case_code, updated_at AS at, id FROM report
  WHERE erased_at IS NULL AND ($2::boolean OR NOT demo) AND ($3::uuid[] IS NULL OR (structure_id, case_code) IN (SELECT structure_id, case_code FROM wanted))
), contact AS (
  SELECT structure_id, case_code, at FROM kept
  UNION ALL SELECT kept.structure_id, kept.case_code, written_at FROM report_comment JOIN kept ON kept.id = report_comment.report_id
  UNION ALL SELECT structure_id, case_code, updated_at FROM recourse_step
  UNION ALL SELECT structure_id, case_code, greatest(created_at, reopened_at) FROM case_solution
  UNION ALL SELECT structure_id, case_code, created_at FROM renewal
  UNION ALL SELECT structure_id, case_code, updated_at FROM case_contract
  UNION ALL SELECT structure_id, case_code, created_at FROM attachment
  UNION ALL SELECT structure_id, case_code, answered_at FROM solved_question WHERE answered_at IS NOT NULL
), old AS (
  SELECT structure_id, case_code FROM contact GROUP BY structure_id, case_code HAVING max(at) < $1::timestamptz
)
SELECT structure_id AS "structureId", case_code AS "caseCode", count(*)::int AS reports
FROM kept JOIN old USING (structure_id, case_code)
GROUP BY structure_id, case_code ORDER BY structure_id, case_code
