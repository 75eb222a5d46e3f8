/** The little of fontkit that letters use; the package brings no types. */
declare module 'fontkit' {
  export interface Face {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(point: number): boolean;
    layout(text: string): { readonly glyphs: readonly { readonly path: { toSVG(): string } }[]; readonly positions: readonly { readonly xAdvance: number }[] };
  }
  export function create(bytes: Uint8Array): Face;
}
