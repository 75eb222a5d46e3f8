import { RIGHTS_LOST } from '@vigie/reference';
import { typesetText } from '../shell/typeset';

/** A right in few words, what its label says in parentheses left out; a code that staff added after this page was built reads as it is. */
export const rightLabel = (code: string): string =>
  typesetText((RIGHTS_LOST.find((term) => term.code === code)?.label ?? code).replace(/ \(.*\)$/, ''));
