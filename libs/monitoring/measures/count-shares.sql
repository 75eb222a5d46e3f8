-- Of the reports asked for, by territory and over all (the row without territory): those a share is out of, and those it counts.
SELECT :territory AS territory, (count(*) FILTER (WHERE :among))::int AS n, (count(*) FILTER (WHERE :among AND :holds))::int AS part
FROM report WHERE :chosen
GROUP BY GROUPING SETS ((1), ())
