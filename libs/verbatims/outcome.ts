import { MESSAGES, type VerbatimRefusal } from './messages.fr';

/** What became of something asked of a verbatim: it was done, or refused in words that a person reads. */
export type VerbatimOutcome = { readonly kind: 'DONE'; readonly id: string } | Refusal;
/** `prepared`: the text as it could be taken instead. */
export interface Refusal { readonly kind: 'REFUSED'; readonly reason: VerbatimRefusal; readonly message: string; readonly prepared: string | null }

export const refused = (reason: VerbatimRefusal, prepared: string | null = null): Refusal => ({ kind: 'REFUSED', reason, message: MESSAGES.refused[reason], prepared });
