import { DIFFICULTY_GROUPS } from '@vigie/reference';
import { rightLabel } from '../home/right-label';
import { typesetText } from '../shell/typeset';

export { rightLabel };

/** A group of difficulties in words; a code that staff added after this page was built reads as it is. */
export const groupLabel = (code: string): string => typesetText(DIFFICULTY_GROUPS.find((group) => group.code === code)?.label ?? code);
