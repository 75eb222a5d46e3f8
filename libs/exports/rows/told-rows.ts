/** How a column is written where a format knows more than text. */
export type CellType = 'TEXT' | 'DAY' | 'NUMBER';

export interface ColumnHead {
  readonly code: string;
  readonly label: string;
  readonly type: CellType;
  /** Its texts are few and come again: what is made of one is worth remembering. */
  readonly coded?: boolean;
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
