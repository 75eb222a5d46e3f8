import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { parseReportReference } from '@vigie/domain';
import type { ReportEntity } from '@vigie/intake';

/** What one typed word may mean: codes whose label has it, sites whose name has it. */
export interface SearchedWord { readonly word: string; readonly codes: readonly string[]; readonly sites: readonly string[] }

const MOST_WORDS = 8;

/** Words as they are typed; those too common to tell anything (« de », « la ») say nothing, and are left out. */
const MEANINGS = `
  SELECT typed.word,
    ARRAY(SELECT DISTINCT code FROM vocabulary_term WHERE vocabulary IN ('difficulties', 'rightsLost', 'audiences', 'stayDocuments', 'structureTypes', 'causalities') AND to_tsvector('vigie_french', label) @@ plainto_tsquery('vigie_french', typed.word)) AS codes,
    ARRAY(SELECT site.code FROM prefecture_site site JOIN department ON department.code = site.department_code WHERE to_tsvector('vigie_french', site.name || ' ' || site.commune_name || ' ' || department.name) @@ plainto_tsquery('vigie_french', typed.word)) AS sites
  FROM unnest($1::text[]) WITH ORDINALITY AS typed(word, rank)
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
  for (const [rank, { word, codes, sites }] of words.entries()) {
    const [w, c, s, r] = [`word${rank}`, `codes${rank}`, `sites${rank}`, `reference${rank}`];
    const reference = parseReportReference(word) ?? word.toUpperCase();
    query.andWhere(`(
      report.difficulties && :${c}::text[] OR report.rights && :${c}::text[] OR report.audience = ANY (:${c}::text[]) OR report.stay_document = ANY (:${c}::text[])
      OR report.structure_type = ANY (:${c}::text[]) OR report.causality = ANY (:${c}::text[]) OR report.site_code = ANY (:${s}::text[])
      OR report.reference LIKE :${r}
      OR EXISTS (SELECT 1 FROM report_tag worn WHERE worn.report_id = report.id AND to_tsvector('vigie_french', worn.tag) @@ plainto_tsquery('vigie_french', :${w}))
      OR report.id IN (SELECT said.report_id FROM report_comment said WHERE said.removed_at IS NULL AND to_tsvector('vigie_french', said.body) @@ plainto_tsquery('vigie_french', :${w}))
    )`, { [w]: word, [c]: [...codes], [s]: [...sites], [r]: `%${reference.replace(/[\\%_]/g, '\\$&')}%` });
  }
}
