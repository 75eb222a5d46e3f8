import { MESSAGES, type DossierRefusal } from './messages.fr';

/** What became of something asked of a dossier: it was done, or refused in words that a person reads. */
export type DossierOutcome = { readonly kind: 'DONE'; readonly id: string } | Refusal;
export interface Refusal { readonly kind: 'REFUSED'; readonly reason: DossierRefusal; readonly message: string }

/** @param detail what the reason bears on, said after it */
export const refused = (reason: DossierRefusal, detail = ''): Refusal => ({ kind: 'REFUSED', reason, message: [MESSAGES.refused[reason], detail].filter((part) => part !== '').join(' ') });
