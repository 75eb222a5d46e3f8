import { bodyStyle, SHEET, type Pdf } from './sheet';
import { written } from './written-text';

const SIZE = 11;
/** Lines of it down a page, in points apart. */
const APART = 190;

/** What the document is a copy of, across each page, pale enough to read through: decoration, said once by the foot of the page. */
export function drawWatermark(pdf: Pdf, words: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    pdf.markContent('Artifact', { type: 'Page' });
    pdf.save();
    pdf.rotate(-38, { origin: [SHEET.width / 2, SHEET.height / 2] });
    bodyStyle(pdf).fontSize(SIZE).fillColor('#6b757b').fillOpacity(0.14);
    const width = pdf.widthOfString(written(words));
    for (let y = -APART; y < SHEET.height + APART; y += APART) pdf.text(written(words), (SHEET.width - width) / 2, y, { lineBreak: false });
    pdf.fillOpacity(1);
    pdf.restore();
    pdf.endMarkedContent();
  }
}
