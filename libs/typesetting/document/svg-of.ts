import type { LetterDrawing } from './letter-document';

const attribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A drawing as an SVG file, its texts left out on request: an image made elsewhere may lack their typeface. */
export function svgOf({ width, height, marks, alt }: LetterDrawing, texts: 'WITH_TEXTS' | 'WITHOUT_TEXTS'): string {
  const drawn = marks.map((mark) => {
    if (mark.kind === 'TEXT') {
      if (texts === 'WITHOUT_TEXTS') return '';
      const anchor = { START: 'start', MIDDLE: 'middle', END: 'end' }[mark.anchor ?? 'START'];
      return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" font-family="sans-serif" text-anchor="${anchor}"${mark.strong ? ' font-weight="700"' : ''} fill="${mark.colour ?? '#1c2328'}">${attribute(mark.text)}</text>`;
    }
    const place = mark.at ? ` transform="translate(${mark.at[0]} ${mark.at[1]})"` : '';
    return `<path d="${attribute(mark.d)}" fill="${mark.fill ?? 'none'}"${mark.stroke || !mark.fill ? ` stroke="${mark.stroke ?? '#9aa4aa'}" stroke-width="${mark.width ?? 0.5}"` : ''}${place}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${attribute(alt)}">${drawn.join('')}</svg>`;
}
