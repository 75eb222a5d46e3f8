import type { ResultOf } from '../../graphql/graphql';
import type { TriageActsDocument } from '../../triage/triage.documents';
import { text as triage } from '../../triage/messages.fr';
import { text } from '../messages.fr';

export type Decision = ResultOf<typeof TriageActsDocument>['triageActs'][number];

const words = text.decisions;
const wordOf = (known: Readonly<Record<string, string>>, code: string | undefined): string => known[code ?? '']?.toLocaleLowerCase('fr') ?? code ?? '';

/** What staff decided, in a sentence: where it was put and why, how sure its cause is and on what that rests. */
export function decisionSentence({ kind, before, after, grounds }: Pick<Decision, 'kind' | 'before' | 'after' | 'grounds'>): string {
  const last = after.at(-1);
  switch (kind) {
    case 'MOVED': return words.MOVED(wordOf(text.statuses, after[0]), after[1] ? (text.motives as Readonly<Record<string, string>>)[after[1]] ?? after[1] : null);
    case 'QUALIFIED': return words.QUALIFIED(wordOf(text.causalities, last), grounds.map((code) => (triage.grounds[code] ?? code)).join(', '));
    case 'ASSIGNED': return last ? words.ASSIGNED(last) : words.UNASSIGNED;
    case 'TAGGED': return words.TAGGED(last ?? '');
    case 'UNTAGGED': return words.UNTAGGED(before.at(-1) ?? '');
    case 'MERGED': return words.MERGED(last ?? '');
    case 'UNMERGED': return words.UNMERGED;
    case 'ATTACHED': return words.ATTACHED(last ?? '');
    case 'DETACHED': return words.DETACHED(before.at(-1) ?? '');
  }
}
