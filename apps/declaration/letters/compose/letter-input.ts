import type { DatedText, IsoDate } from '@vigie/domain';
import type { CaseFacts, DocumentGap } from '../facts/letter-facts';

/** Who the letter is about. Typed on this device, and of this device only: it is in no request, no store and no file name. */
export interface Identity {
  readonly name: string;
  /** As typed: « 12/03/1990 ». */
  readonly bornOn: string;
  readonly foreignerNumber: string;
  /** One line each. */
  readonly address: string;
}

export const NOBODY: Identity = { name: '', bornOn: '', foreignerNumber: '', address: '' };

/** Who signs for the structure, and where. */
export interface Signatory {
  readonly name: string;
  readonly role: string;
  readonly place: string;
}

export interface OpposableText extends DatedText {
  readonly bodyCode: string;
  readonly title: string;
  readonly reference: string;
  readonly excerpt: string;
  readonly url: string | null;
}

/** What a proof of filing says, as the server gave it, and a drawing of where to verify it. */
export interface FiledProof {
  readonly reference: string;
  readonly code: string;
  readonly filedOn: IsoDate;
  readonly prefecture: string;
  /** Address of the page that verifies. */
  readonly verifyAt: string;
  readonly square: { readonly image: Uint8Array; readonly side: number } | null;
}

/** All that letters are composed from. */
export interface LetterInput {
  readonly facts: CaseFacts;
  readonly identity: Identity;
  readonly signatory: Signatory;
  readonly today: IsoDate;
  readonly texts: readonly OpposableText[];
  /** To whom a letter of non-recognition goes. */
  readonly bodyCode: string;
  readonly gaps: readonly DocumentGap[];
  readonly proof: FiledProof | null;
}
