import type { DrawingMark, LetterDrawing } from '../document/letter-document';
import { BOLD, bodyStyle, CONTENT_BOTTOM, CONTENT_WIDTH, INK, LINE, makeRoom, REGULAR, SHEET, SOFT_INK, tag, TYPE, type Pdf, type Structure } from './sheet';
import { written } from './written-text';

const CAPTION = 26;

/** A map or a chart as wide as the page allows, with what it shows in words, its caption under it. */
export function writeDrawing(pdf: Pdf, parent: Structure, drawing: LetterDrawing): void {
  const scale = Math.min(CONTENT_WIDTH / drawing.width, (CONTENT_BOTTOM - SHEET.top - 60) / drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  makeRoom(pdf, height + CAPTION);
  const top = pdf.y;
  parent.add(tag(pdf, 'Figure', () => {
    pdf.save();
    pdf.translate(SHEET.side, top).scale(scale);
    for (const mark of drawing.marks) draw(pdf, mark);
    pdf.restore();
  }, { alt: written(drawing.alt), placement: 'Block', bbox: [SHEET.side, top, SHEET.side + width, top + height] }));
  pdf.y = top + height + 6;
  if (drawing.caption === null) return;
  bodyStyle(pdf).fontSize(TYPE.small).fillColor(SOFT_INK);
  parent.add(tag(pdf, 'P', () => pdf.text(written(drawing.caption ?? ''), SHEET.side, pdf.y, { width: CONTENT_WIDTH })));
  pdf.y += 8;
}

function draw(pdf: Pdf, mark: DrawingMark): void {
  if (mark.kind === 'TEXT') {
    pdf.font(mark.strong ? BOLD : REGULAR).fontSize(mark.size).fillColor(mark.colour ?? INK);
    const width = pdf.widthOfString(written(mark.text));
    const x = mark.anchor === 'MIDDLE' ? mark.x - width / 2 : mark.anchor === 'END' ? mark.x - width : mark.x;
    pdf.text(written(mark.text), x, mark.y - mark.size * 0.8, { lineBreak: false });
    return;
  }
  pdf.save();
  if (mark.at) pdf.translate(mark.at[0], mark.at[1]);
  pdf.path(mark.d).lineWidth(mark.width ?? 0.5);
  if (mark.fill && mark.stroke) pdf.fillAndStroke(mark.fill, mark.stroke);
  else if (mark.fill) pdf.fill(mark.fill);
  else pdf.stroke(mark.stroke ?? LINE);
  pdf.restore();
}
