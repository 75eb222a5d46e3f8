-- Reports of some months, as tables that leave count them.
-- $1, $2 first and last day · $3 statuses that count
SELECT site_code AS site, to_char(occurred_on, 'YYYY-MM') AS month, structure_number AS structure, structure_type AS "structureType",
       rights, difficulties, audience, stay_document AS "stayDocument", causality, CASE WHEN status = 'RESOLVED' THEN 'SOLVED' ELSE 'OPEN' END AS outcome,
       ARRAY(SELECT channel || ':' || coalesce(attempt ->> 'outcome', 'UNKNOWN') FROM jsonb_each(attempts) AS tried(channel, attempt) WHERE (attempt ->> 'tried')::boolean) AS recourse
FROM report WHERE occurred_on BETWEEN $1::date AND $2::date AND status = ANY ($3::text[])
ORDER BY structure_number, id
