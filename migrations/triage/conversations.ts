import { secured, seenWithReport, staffOnReport } from './acts';

const KIND = '(SELECT vigie_scope_kind())';
const SELF = '(SELECT vigie_account())';
const STAFF = `${KIND} IN ('NATION', 'REGION')`;
const OWN = `${KIND} = 'STRUCTURE' AND structure_id = (SELECT vigie_structure())`;

/** What staff and the structure write to each other about a report, and what staff write for themselves. */
export const CONVERSATIONS = [
  `CREATE TABLE report_comment (
     id uuid NOT NULL,
     report_id uuid NOT NULL,
     structure_id uuid NOT NULL,
     side text NOT NULL,
     internal boolean NOT NULL,
     body text NOT NULL,
     account_id uuid NOT NULL,
     account_name text NOT NULL,
     written_at timestamptz NOT NULL,
     removed_at timestamptz,
     read_at timestamptz,
     CONSTRAINT report_comment_pkey PRIMARY KEY (id),
     CONSTRAINT report_comment_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
     CONSTRAINT report_comment_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
     CONSTRAINT report_comment_side_check CHECK (side IN ('STAFF', 'STRUCTURE') AND (side = 'STAFF' OR NOT internal)),
     CONSTRAINT report_comment_body_check CHECK (char_length(body) BETWEEN 1 AND 2000)
   )`,
  'CREATE INDEX report_comment_report_idx ON report_comment (report_id, written_at)',
  'CREATE INDEX report_comment_structure_idx ON report_comment (structure_id, written_at)',
  ...secured('report_comment'),
  'GRANT SELECT, INSERT, UPDATE (removed_at, read_at) ON report_comment TO vigie_app',
  `CREATE POLICY report_comment_read ON report_comment FOR SELECT TO vigie_app USING ((${staffOnReport('report_comment')}) OR (${OWN} AND NOT internal))`,
  `CREATE POLICY report_comment_staff_write ON report_comment FOR INSERT TO vigie_app WITH CHECK (
     ${STAFF} AND side = 'STAFF' AND account_id = ${SELF}
     AND EXISTS (SELECT 1 FROM report WHERE report.id = report_comment.report_id AND report.structure_id = report_comment.structure_id))`,
  `CREATE POLICY report_comment_structure_write ON report_comment FOR INSERT TO vigie_app WITH CHECK (
     ${OWN} AND side = 'STRUCTURE' AND account_id = ${SELF} AND ${seenWithReport('report_comment')})`,
  // One takes back what one wrote; a structure marks what it was written as read.
  `CREATE POLICY report_comment_change ON report_comment FOR UPDATE TO vigie_app
     USING (account_id = ${SELF} OR (${OWN} AND NOT internal AND side = 'STAFF')) WITH CHECK (account_id = ${SELF} OR (${OWN} AND NOT internal AND side = 'STAFF'))`,
];

/** Which report another one was taken for, and where it stood then. */
export const MERGES = [
  `CREATE TABLE report_merge (
     report_id uuid NOT NULL,
     into_id uuid NOT NULL,
     from_status text NOT NULL,
     from_motive text,
     account_id uuid NOT NULL,
     account_name text NOT NULL,
     merged_at timestamptz NOT NULL,
     CONSTRAINT report_merge_pkey PRIMARY KEY (report_id),
     CONSTRAINT report_merge_report_fk FOREIGN KEY (report_id) REFERENCES report (id) ON DELETE CASCADE,
     CONSTRAINT report_merge_into_fk FOREIGN KEY (into_id) REFERENCES report (id) ON DELETE CASCADE,
     CONSTRAINT report_merge_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
     CONSTRAINT report_merge_other_check CHECK (report_id <> into_id)
   )`,
  'CREATE INDEX report_merge_into_idx ON report_merge (into_id)',
  ...secured('report_merge'),
  'GRANT SELECT, INSERT, DELETE ON report_merge TO vigie_app',
  `CREATE POLICY report_merge_staff ON report_merge TO vigie_app USING (${staffOnReport('report_merge')}) WITH CHECK (
     ${staffOnReport('report_merge')} AND EXISTS (SELECT 1 FROM report AS kept WHERE kept.id = report_merge.into_id))`,
];
