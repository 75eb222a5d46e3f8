-- Live cases whose last report that counts is one or two months old, not asked about yet, with the account to ask:
-- who sent it, else a manager, else anyone of the structure who wants to be asked.
-- $1 now; $2 most questions for one account.
WITH told AS (
  SELECT DISTINCT ON (structure_id, case_code) id, structure_id, case_code, created_at, reporter_id
  FROM report
  WHERE status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED') AND created_at > $1::timestamptz - interval '90 days'
  ORDER BY structure_id, case_code, created_at DESC, id DESC
), due AS (
  SELECT told.*, CASE WHEN created_at <= $1::timestamptz - interval '60 days' THEN 60 ELSE 30 END AS after_days
  FROM told
  WHERE created_at <= $1::timestamptz - interval '30 days'
    AND EXISTS (SELECT 1 FROM report WHERE report.structure_id = told.structure_id AND report.case_code = told.case_code AND status IN ('SUBMITTED', 'NEEDS_INFO', 'QUALIFIED'))
), asked AS (
  SELECT due.id AS report_id, due.structure_id, due.case_code, due.after_days, reader.id AS account_id,
    row_number() OVER (PARTITION BY reader.id ORDER BY due.created_at, due.id) AS rank
  FROM due
  JOIN LATERAL (
    SELECT account.id FROM account JOIN structure ON structure.id = account.structure_id AND structure.active
    WHERE account.structure_id = due.structure_id AND account.disabled_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM notification_preference chosen WHERE chosen.account_id = account.id AND chosen.kind = 'SOLVED_QUESTION' AND chosen.rhythm = 'OFF')
    ORDER BY account.id IS NOT DISTINCT FROM due.reporter_id DESC, account.role = 'STRUCTURE_MANAGER' DESC, account.created_at, account.id
    LIMIT 1
  ) reader ON true
  WHERE NOT EXISTS (SELECT 1 FROM solved_question WHERE solved_question.report_id = due.id AND solved_question.after_days = due.after_days)
    -- Who said that the person is out of sight, or answered later than this round, is not asked again.
    AND NOT EXISTS (SELECT 1 FROM solved_question WHERE solved_question.report_id = due.id AND answered_at > $1::timestamptz - interval '20 days')
)
SELECT report_id AS "reportId", structure_id AS "structureId", case_code AS "caseCode", after_days AS "afterDays", account_id AS "accountId"
FROM asked WHERE rank <= $2::int ORDER BY account_id, rank
