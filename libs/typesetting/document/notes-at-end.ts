import type { Block, LetterDocument, Words } from './letter-document';

/** The same document for a form without footnotes: notes are numbered where they are called, and stand together at the end. */
export function notesAtEnd(letter: LetterDocument): LetterDocument {
  const notes: string[] = [];
  const called = (words: Words): Words => (typeof words === 'string' ? words : words.map((part) => (typeof part === 'object' && 'note' in part ? `\u00A0(${notes.push(part.note)})` : part)));
  const blocks = letter.blocks.map((block): Block => {
    if (block.kind === 'PARAGRAPH') return { ...block, words: called(block.words) };
    return block.kind === 'LIST' ? { ...block, items: block.items.map(called) } : block;
  });
  if (notes.length === 0) return letter;
  return { ...letter, blocks: [...blocks, { kind: 'HEADING', level: 2, words: letter.notesTitle ?? '' }, ...notes.map((note, index): Block => ({ kind: 'PARAGRAPH', words: `(${index + 1}) ${note}` }))] };
}
