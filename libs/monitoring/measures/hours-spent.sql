-- Hours that structures say they spent on the reports asked for, by territory and over all (the row without territory).
SELECT :territory AS territory, count(hours_spent)::int AS n, coalesce(sum(hours_spent), 0)::float AS sum, coalesce(sum(hours_spent * hours_spent), 0)::float AS squares
FROM report WHERE :chosen
GROUP BY GROUPING SETS ((1), ())
