/** How a column is written where a format knows more than text. */
export type CellType = 'TEXT' | 'DAY' | 'NUMBER';

export interface ColumnHead {
  readonly code: string;
  readonly label: string;
  readonly type: CellType;
}

/** A column as PostgreSQL copies it. */
export interface CopiedColumn extends ColumnHead {
  /** Turns what PostgreSQL gives into what is read; each distinct code once. Absent: as it is. */
  readonly say?: (code: string) => string;
  /** Holds several codes: with its neighbours' it makes too many combinations to be remembered. */
  readonly several?: boolean;
}

/** Text as a reader sees it; a day as « 2026-03-02 », a number with a point; null where there is nothing. */
export type Row = readonly (string | null)[];

/** What a file says of itself. */
export interface FileMark {
  readonly id: string;
  readonly mark: string;
  readonly title: string;
  /** Sentences, in French. */
  readonly notice: string;
  readonly askedAt: Date;
}

/** Rows in batches, so that none waits for all. */
export interface ToldTable {
  readonly heads: readonly ColumnHead[];
  readonly rows: AsyncIterable<readonly Row[]>;
  readonly mark: FileMark;
}
