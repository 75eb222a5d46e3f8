export {
  plainWords, textsOf, type Block, type ChecklistItem, type DrawingMark, type Inline, type LetterDocument, type LetterDrawing, type LetterFigure, type LetterTable, type Words,
} from './document/letter-document';
