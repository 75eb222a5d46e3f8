import type { LetterDocument } from '@vigie/typesetting';
import { employerAttestation } from './employer-attestation';
import { filingProof } from './filing-proof';
import type { LetterInput } from './letter-input';
import { presenceShield } from './presence-shield';
import { recognitionLetter } from './recognition-letter';
import { substitutionKit } from './substitution-kit';

/** The documents a person can be given. */
export const LETTER_KINDS = ['SUBSTITUTION', 'RECOGNITION', 'EMPLOYER', 'PRESENCE', 'PROOF'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** A letter from what is known and typed; null while something it cannot do without is missing. */
export function compose(kind: LetterKind, input: LetterInput): LetterDocument | null {
  switch (kind) {
    case 'SUBSTITUTION': return substitutionKit(input);
    case 'RECOGNITION': return recognitionLetter(input);
    case 'EMPLOYER': return employerAttestation(input);
    case 'PRESENCE': return presenceShield(input);
    case 'PROOF': return filingProof(input);
  }
}

/** Letters in the structure's own name, which someone signs for it. */
export const SIGNED_BY_STRUCTURE: readonly LetterKind[] = ['EMPLOYER', 'PRESENCE', 'PROOF'];
