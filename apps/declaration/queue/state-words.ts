import type { KeptReport } from '../keeping/kept-report';
import { text } from './messages.fr';

/** What stands in the way of a report, in a few words. */
export function stateWords({ stage, held }: Pick<KeptReport, 'stage' | 'held'>, online: boolean): string {
  return text.states[stateOf(stage, held, online)] ?? '';
}

function stateOf(stage: KeptReport['stage'], held: KeptReport['held'], online: boolean): string {
  if (stage !== 'HELD' || held === null) return stage === 'WAITING' && online ? 'WAITING_ONLINE' : stage;
  if (held.by !== 'REFUSED') return held.by;
  const codes = held.errors.map(({ code }) => code);
  if (codes.includes('IDENTIFIER_FOUND')) return 'IDENTIFIER';
  return codes.includes('VOCABULARY_CODE_RETIRED') ? 'RETIRED' : 'REFUSED';
}
