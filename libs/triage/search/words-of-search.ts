import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { parseReportReference } from '@vigie/domain';
import type { ReportEntity } from '@vigie/intake';

/** What one typed word may mean: what it is looked for as, codes whose label has it, sites whose name has it. */
export interface SearchedWord { readonly word: string; readonly query: string; readonly codes: readonly string[]; readonly sites: readonly string[] }

const MOST_WORDS = 8;

/**
 * The French stemmer leaves a final s after a, i, o, u (« emplois », « perdus »; it might be « refus »), and an x: singular and plural have
 * two stems there, and either is looked for as both. Not words of three letters: « cas » is no plural of « ça ».
 */
const IN_BOTH_NUMBERS = String.raw`
  SELECT string_agg(DISTINCT format('(%s)', form), ' | ')::tsquery AS query
  FROM (VALUES ('', ''), ('(.{3}[aiou])s$', '\1'), ('(.{3}u)x$', '\1'), ('(.{3}[aiou])$', '\1s'), ('(.{3}u)$', '\1x')) AS turn(ending, other)
  CROSS JOIN LATERAL (SELECT plainto_tsquery('vigie_french', regexp_replace(typed.word, ending, other, 'i'))) AS turned(form)
  WHERE numnode(form) > 0`;

/** Words as they are typed; those too common to tell anything (« de », « la ») say nothing, and are left out. */
const MEANINGS = `
  SELECT typed.word, sought.query::text AS query,
    ARRAY(SELECT DISTINCT code FROM vocabulary_term WHERE vocabulary IN ('difficulties', 'rightsLost', 'audiences', 'stayDocuments', 'structureTypes', 'causalities') AND to_tsvector('vigie_french', label) @@ sought.query) AS codes,
    ARRAY(SELECT site.code FROM prefecture_site site JOIN department ON department.code = site.department_code WHERE to_tsvector('vigie_french', site.name || ' ' || site.commune_name || ' ' || department.name) @@ sought.query) AS sites
  FROM unnest($1::text[]) WITH ORDINALITY AS typed(word, rank) CROSS JOIN LATERAL (${IN_BOTH_NUMBERS}) AS sought
  WHERE numnode(plainto_tsquery('vigie_french', typed.word)) > 0 ORDER BY rank`;

/** @param typed by staff; at most eight words of it */
export function wordsOfSearch(manager: EntityManager, typed: string): Promise<SearchedWord[]> {
  const words = typed.replaceAll('\0', '').normalize('NFC').trim().split(/\s+/).filter((word) => word !== '').slice(0, MOST_WORDS);
  return words.length === 0 ? Promise.resolve([]) : manager.query<SearchedWord[]>(MEANINGS, [words]);
}

/**
 * A report is found when it meets every word: by a coded answer, its site, a tag, a message or a note about it, or its reference. Never by
 * its narrative or its testimony. Policies hold inside: nobody finds by what they may not read.
 */
export function havingWords(query: SelectQueryBuilder<ReportEntity>, words: readonly SearchedWord[]): void {
  for (const [rank, { word, query: sought, codes, sites }] of words.entries()) {
    const [w, c, s, r] = [`word${rank}`, `codes${rank}`, `sites${rank}`, `reference${rank}`];
    const reference = parseReportReference(word) ?? word.toUpperCase();
    query.andWhere(`(
      report.difficulties && :${c}::text[] OR report.rights && :${c}::text[] OR report.audience = ANY (:${c}::text[]) OR report.stay_document = ANY (:${c}::text[])
      OR report.structure_type = ANY (:${c}::text[]) OR report.causality = ANY (:${c}::text[]) OR report.site_code = ANY (:${s}::text[])
      OR report.reference LIKE :${r}
      OR EXISTS (SELECT 1 FROM report_tag worn WHERE worn.report_id = report.id AND to_tsvector('vigie_french', worn.tag) @@ :${w}::tsquery)
      OR report.id IN (SELECT said.report_id FROM report_comment said WHERE said.removed_at IS NULL AND to_tsvector('vigie_french', said.body) @@ :${w}::tsquery)
    )`, { [w]: sought, [c]: [...codes], [s]: [...sites], [r]: `%${reference.replace(/[\\%_]/g, '\\$&')}%` });
  }
}
