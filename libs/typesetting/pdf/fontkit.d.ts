/** The little of fontkit that letters use; the package brings no types. */
declare module 'fontkit' {
  export function create(bytes: Uint8Array): { hasGlyphForCodePoint(point: number): boolean };
}
