import type { FiledProof, OpposableText } from '../compose/letter-input';
import type { CaseFacts } from './letter-facts';

/** All that the letters of a case need of the server; once read, they are made without it. */
export interface LetterMaterial {
  readonly facts: CaseFacts;
  readonly texts: readonly OpposableText[];
  readonly proof: FiledProof | null;
}

const kept = new Map<string, LetterMaterial>();

export const keepMaterial = (caseCode: string, material: LetterMaterial): void => void kept.set(caseCode, material);

/** What was read last of a case on this page; in memory only. */
export const keptMaterial = (caseCode: string): LetterMaterial | null => kept.get(caseCode) ?? null;

/** Nothing of one account is left for the next one on the same screen. */
export const forgetMaterial = (): void => kept.clear();
