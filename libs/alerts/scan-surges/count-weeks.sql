-- Weekly counts of every series: préfecture site × right × group of difficulties, '' standing for all.
-- $1 first Monday · $2 Monday after the last week · $3 the groups: [{"code", "codes"}], '' with no codes for all
-- A report counts once under each right it touches and each group it names. Weeks with nothing are not told.
-- Of an erased report only the month is known: it is put on a day of that month by its identifier, so that a month's reports are spread evenly.
-- One row a series, its weeks as « week:reports », so that millions of counts cost few rows.
WITH dated AS (
  SELECT report.*, CASE WHEN erased_at IS NULL THEN occurred_on ELSE occurred_on + ('x' || right(id::text, 7))::bit(28)::int % 28 END AS told_on FROM report
), kind AS MATERIALIZED (
  SELECT code, codes FROM jsonb_to_recordset($3::jsonb) AS kind(code text, codes text[])
), counted AS (
  SELECT site_code, right_code, kind.code AS group_code, (told_on - $1::date) / 7 AS week, count(*) AS reports
  FROM dated AS report
  JOIN kind ON kind.code = '' OR report.difficulties && kind.codes
  CROSS JOIN LATERAL unnest(array_prepend('', rights)) AS lost(right_code)
  WHERE occurred_on >= $1::date - 27 AND occurred_on < $2::date AND told_on >= $1::date AND told_on < $2::date AND status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')
  GROUP BY site_code, right_code, kind.code, (told_on - $1::date) / 7
)
SELECT site_code AS "siteCode", right_code AS "right", group_code AS "group", string_agg(week || ':' || reports, ' ') AS weeks
FROM counted GROUP BY site_code, right_code, group_code
