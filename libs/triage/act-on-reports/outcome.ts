import { MESSAGES } from '../messages.fr';

export type ActRefusal = keyof typeof MESSAGES.refused;

export interface RefusedReport {
  readonly id: string;
  readonly reason: ActRefusal;
  readonly message: string;
}

/** What comes of an act on one or several reports: each is done or refused by itself. All of it expected. */
export type ActOutcome =
  /** `batchId` undoes all of it. */
  | { readonly kind: 'DONE'; readonly batchId: string; readonly ids: readonly string[]; readonly refused: readonly RefusedReport[] }
  /** None was done: the reason of the first. */
  | { readonly kind: 'REFUSED'; readonly reason: ActRefusal; readonly message: string; readonly refused: readonly RefusedReport[] };

export function refusedReport(id: string, reason: ActRefusal): RefusedReport {
  return { id, reason, message: MESSAGES.refused[reason] };
}

export function refusedAct(reason: ActRefusal, refused: readonly RefusedReport[] = []): ActOutcome {
  return { kind: 'REFUSED', reason, message: MESSAGES.refused[reason], refused };
}

export function actOutcome(batchId: string, ids: readonly string[], refused: readonly RefusedReport[]): ActOutcome {
  const [first] = refused;
  return ids.length === 0 && first ? refusedAct(first.reason, refused) : { kind: 'DONE', batchId, ids, refused };
}
