-- Weekly counts of every series: préfecture site × right × group of difficulties, '' standing for all.
-- $1 first Monday · $2 Monday after the last week · $3 the groups: [{"code", "codes"}], '' with no codes for all
-- A report counts once under each right it touches and each group it names. Weeks with nothing are not told.
-- One row a series, its weeks as « week:reports », so that millions of counts cost few rows.
WITH kind AS MATERIALIZED (
  SELECT code, codes FROM jsonb_to_recordset($3::jsonb) AS kind(code text, codes text[])
), counted AS (
  SELECT site_code, right_code, kind.code AS group_code, (occurred_on - $1::date) / 7 AS week, count(*) AS reports
  FROM report
  JOIN kind ON kind.code = '' OR report.difficulties && kind.codes
  CROSS JOIN LATERAL unnest(array_prepend('', rights)) AS lost(right_code)
  WHERE occurred_on >= $1::date AND occurred_on < $2::date AND status NOT IN ('WITHDRAWN', 'REJECTED', 'MERGED')
  GROUP BY site_code, right_code, kind.code, (occurred_on - $1::date) / 7
)
SELECT site_code AS "siteCode", right_code AS "right", group_code AS "group", string_agg(week || ':' || reports, ' ') AS weeks
FROM counted GROUP BY site_code, right_code, group_code
