export { missingFrom } from './covers';
export { renderPdf, type PdfWishes, type Typeface } from './render-pdf';
