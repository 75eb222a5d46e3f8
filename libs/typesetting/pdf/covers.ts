import { create } from 'fontkit';
import { written } from './written-text';

/** The characters of some texts that a typeface cannot draw, each once. */
export function missingFrom(font: ArrayBuffer, texts: readonly string[]): string[] {
  const face = create(new Uint8Array(font));
  const characters = new Set(texts.flatMap((text) => [...written(text)]));
  return [...characters].filter((character) => !face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}
