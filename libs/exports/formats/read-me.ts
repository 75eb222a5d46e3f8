import { MESSAGES } from '../messages.fr';
import type { FileMark } from '../rows/told-rows';

const words = MESSAGES.file;

/** What a workbook says of itself before its data. */
export const readMeLines = ({ id, mark, title, notice, askedAt }: FileMark): readonly (readonly string[])[] => [
  [title, ''], [words.export, id], [words.mark, mark], [words.made, askedAt.toISOString()], ['', notice],
];
