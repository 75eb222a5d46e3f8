import { create, type Face } from 'fontkit';
import type { DrawingMark, LetterDrawing } from '../document/letter-document';
import type { Typeface } from '../pdf';
import { written } from '../pdf/written-text';

const attribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A drawing as an SVG file whose texts are outlines: it looks the same on a machine that has none of our typefaces. */
export function outlinedSvg({ width, height, marks, alt }: LetterDrawing, { regular, bold }: Typeface): string {
  const faces = { regular: create(new Uint8Array(regular)), bold: create(new Uint8Array(bold)) };
  const drawn = marks.map((mark) => (mark.kind === 'TEXT' ? outline(mark, mark.strong ? faces.bold : faces.regular) : shape(mark)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${attribute(alt)}">${drawn.join('')}</svg>`;
}

function shape({ d, fill, stroke, width, at }: Extract<DrawingMark, { kind: 'PATH' }>): string {
  const line = stroke || !fill ? ` stroke="${stroke ?? '#9aa4aa'}" stroke-width="${width ?? 0.5}"` : '';
  return `<path d="${attribute(d)}" fill="${fill ?? 'none'}"${line}${at ? ` transform="translate(${at[0]} ${at[1]})"` : ''}/>`;
}

function outline({ text, x, y, size, anchor, colour }: Extract<DrawingMark, { kind: 'TEXT' }>, face: Face): string {
  const { glyphs, positions } = face.layout(written(text));
  const scale = size / face.unitsPerEm;
  const whole = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale;
  let pen = x - (anchor === 'MIDDLE' ? whole / 2 : anchor === 'END' ? whole : 0);
  const paths = glyphs.map(({ path }, index) => {
    const at = `translate(${short(pen)} ${short(y)}) scale(${scale} ${-scale})`;
    pen += (positions[index]?.xAdvance ?? 0) * scale;
    const d = path.toSVG();
    return d === '' ? '' : `<path d="${d}" fill="${colour ?? '#1c2328'}" transform="${at}"/>`;
  });
  return paths.join('');
}
