import { secured } from './acts';

const SELF = '(SELECT vigie_account())';

/**
 * French words without their accents nor their endings, as people type them. What people wrote of a situation (narrative, testimony) is in
 * no index: it is opened with a purpose, one report at a time.
 */
export const SEARCH = [
  'CREATE EXTENSION IF NOT EXISTS unaccent',
  'CREATE TEXT SEARCH CONFIGURATION vigie_french (COPY = french)',
  'ALTER TEXT SEARCH CONFIGURATION vigie_french ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem',
  `CREATE INDEX report_comment_words_idx ON report_comment USING gin (to_tsvector('vigie_french', body)) WHERE removed_at IS NULL`,
  `CREATE TABLE saved_search (
     id uuid NOT NULL,
     account_id uuid NOT NULL,
     name text NOT NULL,
     address text NOT NULL,
     created_at timestamptz NOT NULL,
     CONSTRAINT saved_search_pkey PRIMARY KEY (id),
     CONSTRAINT saved_search_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
     CONSTRAINT saved_search_name_key UNIQUE (account_id, name)
   )`,
  ...secured('saved_search'),
  'GRANT SELECT, INSERT, UPDATE (address), DELETE ON saved_search TO vigie_app',
  `CREATE POLICY saved_search_own ON saved_search TO vigie_app USING (account_id = ${SELF}) WITH CHECK (account_id = ${SELF})`,
];

export const NO_SEARCH = [
  'DROP TABLE saved_search',
  'DROP INDEX report_comment_words_idx',
  'DROP TEXT SEARCH CONFIGURATION vigie_french',
  'DROP EXTENSION unaccent',
];
