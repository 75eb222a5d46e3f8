/** A stretch of text, said louder or not. What people type is always text here, never markup. */
export type Inline = string | { readonly strong: string };
export type Words = string | readonly Inline[];

/** One thing to have ready or to enclose, and whether it is. */
export interface ChecklistItem {
  readonly label: string;
  /** Said in words after the label, so that a box alone never carries the meaning: « joint », « à joindre ». */
  readonly state: string;
  readonly done: boolean;
}

export interface LetterTable {
  readonly kind: 'TABLE';
  /** Read aloud before the table, printed above it. */
  readonly caption: string;
  /** Shares of the width, adding up to 1. */
  readonly columns: readonly { readonly label: string; readonly share: number }[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

export interface LetterFigure {
  readonly kind: 'FIGURE';
  /** JPEG only: both formats take its bytes as they are, where a PNG would be packed anew by a worker that our content policy refuses. */
  readonly image: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What someone who does not see it needs to know. Never empty. */
  readonly alt: string;
  readonly caption: string | null;
  /** Largest side on paper, in points; null for as large as the page allows. */
  readonly printedSize: number | null;
}

/** What a letter is made of, in reading order. Each writer (PDF, DOCX, screen) gives each kind its own form. */
export type Block =
  | { readonly kind: 'ADDRESS'; readonly side: 'START' | 'END'; readonly lines: readonly string[] }
  | { readonly kind: 'HEADING'; readonly level: 1 | 2; readonly words: string }
  | { readonly kind: 'PARAGRAPH'; readonly words: Words; readonly side?: 'START' | 'END' }
  | { readonly kind: 'LIST'; readonly items: readonly Words[] }
  | { readonly kind: 'CHECKLIST'; readonly items: readonly ChecklistItem[] }
  | LetterTable
  | LetterFigure
  /** Stays in one piece, with room to sign. */
  | { readonly kind: 'SIGNATURE'; readonly lines: readonly string[] }
  | { readonly kind: 'NEW_PAGE' };

export interface LetterDocument {
  /** Names the document in a reader's title bar; never the person. */
  readonly title: string;
  /** Without extension; never the person: it stays in a download list. */
  readonly fileName: string;
  /** At the foot of each page, before « n / N ». */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

/** The characters of some words, as one string. */
export const plainWords = (words: Words): string =>
  typeof words === 'string' ? words : words.map((part) => (typeof part === 'string' ? part : part.strong)).join('');

/** Everything a reader reads, in order, one entry a block or a cell. */
export function textsOf(document: LetterDocument): string[] {
  return document.blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'ADDRESS':
      case 'SIGNATURE': return [...block.lines];
      case 'HEADING': return [block.words];
      case 'PARAGRAPH': return [plainWords(block.words)];
      case 'LIST': return block.items.map(plainWords);
      case 'CHECKLIST': return block.items.map(({ label, state }) => `${label} (${state})`);
      case 'TABLE': return [block.caption, ...block.columns.map(({ label }) => label), ...block.rows.flat()];
      case 'FIGURE': return block.caption === null ? [] : [block.caption];
      case 'NEW_PAGE': return [];
    }
  });
}
