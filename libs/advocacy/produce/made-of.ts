import { createHash } from 'node:crypto';
import { canonicalJson } from '@vigie/domain';
import type { QuotedVerbatim } from '@vigie/verbatims';
import type { DossierEntity } from '../persistence/dossier.entities';

/** @returns SHA-256 of all that files are made of besides the figures: the letter, who approved it, and the testimonies as they are quoted now */
export function madeOf({ letter, approval }: Pick<DossierEntity, 'letter' | 'approval'>, verbatims: readonly QuotedVerbatim[]): string {
  return createHash('sha256').update(canonicalJson({ letter, approval: approval && { ...approval }, verbatims: verbatims.map(({ text, attribution }) => ({ text, attribution })) })).digest('hex');
}
