/** A stretch of text, said louder or not, or a note on what precedes. What people type is always text here, never markup. */
export type Inline = string | { readonly strong: string } | { readonly note: string };
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

/** A shape of a drawing; coordinates in its own units, from the top left. Colours as #rrggbb. */
export type DrawingMark =
  | { readonly kind: 'PATH'; readonly d: string; readonly fill?: string; readonly stroke?: string; readonly width?: number; readonly at?: readonly [number, number] }
  | { readonly kind: 'TEXT'; readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly anchor?: 'START' | 'MIDDLE' | 'END'; readonly strong?: boolean; readonly colour?: string };

/** A map or a chart, drawn as lines and areas. */
export interface LetterDrawing {
  readonly kind: 'DRAWING';
  readonly width: number;
  readonly height: number;
  readonly marks: readonly DrawingMark[];
  /** What someone who does not see it needs to know. Never empty. */
  readonly alt: string;
  readonly caption: string | null;
}

/** What a letter is made of, in reading order. Each writer (PDF, DOCX, screen) gives each kind its own form. */
export type Block =
  | { readonly kind: 'ADDRESS'; readonly side: 'START' | 'END'; readonly lines: readonly string[] }
  | { readonly kind: 'HEADING'; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: 'PARAGRAPH'; readonly words: Words; readonly side?: 'START' | 'END' }
  | { readonly kind: 'LIST'; readonly items: readonly Words[] }
  | { readonly kind: 'CHECKLIST'; readonly items: readonly ChecklistItem[] }
  | LetterTable
  | LetterFigure
  | LetterDrawing
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
  /** Heads the notes where they stand together; needed as soon as there is one. */
  readonly notesTitle?: string;
  /** Said across every page, behind its text: what it is a copy of. */
  readonly watermark?: string;
  readonly blocks: readonly Block[];
}

/** The characters of some words, as one string, without their notes. */
export const plainWords = (words: Words): string =>
  typeof words === 'string' ? words : words.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : '')).join('');

/** The notes of some words, in their order. */
export const notesOf = (words: Words): string[] => (typeof words === 'string' ? [] : words.flatMap((part) => (typeof part === 'object' && 'note' in part ? [part.note] : [])));

/** Everything a reader reads, in order, one entry a block or a cell. */
export function textsOf(document: LetterDocument): string[] {
  return document.blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'ADDRESS':
      case 'SIGNATURE': return [...block.lines];
      case 'HEADING': return [block.words];
      case 'PARAGRAPH': return [plainWords(block.words), ...notesOf(block.words)];
      case 'LIST': return block.items.flatMap((item) => [plainWords(item), ...notesOf(item)]);
      case 'CHECKLIST': return block.items.map(({ label, state }) => `${label} (${state})`);
      case 'TABLE': return [block.caption, ...block.columns.map(({ label }) => label), ...block.rows.flat()];
      case 'DRAWING': return [...block.marks.flatMap((mark) => (mark.kind === 'TEXT' ? [mark.text] : [])), ...(block.caption === null ? [] : [block.caption])];
      case 'FIGURE': return block.caption === null ? [] : [block.caption];
      case 'NEW_PAGE': return [];
    }
  });
}
