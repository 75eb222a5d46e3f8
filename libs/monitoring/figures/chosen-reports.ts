/**
 * The reports a question is about, as a condition on `report`: parameters `$1` to `$10` of `countingParameters`. For statements
 * that say `:chosen`; those that count as well what the filter leaves out write it themselves.
 */
export const CHOSEN_REPORTS = `occurred_on BETWEEN $1::date AND $2::date AND status = ANY ($5::text[])
    AND ($3::text[] IS NULL OR region_code = ANY ($3::text[])) AND ($4::uuid IS NULL OR structure_id = $4::uuid)
    AND ($6::text IS NULL OR rights @> ARRAY[$6::text]) AND ($7::text IS NULL OR difficulties @> ARRAY[$7::text])
    AND ($8::text IS NULL OR structure_type = $8) AND ($9::text IS NULL OR audience = $9) AND ($10::text IS NULL OR causality = $10)`;
