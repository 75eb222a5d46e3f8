import type { IdentifierHit } from './identifier-hit';
import { IDENTIFIER_WORDS } from './messages.fr';

/** Replaces each hit by its mask, « [nom masqué] ». The hits are those of `findIdentifiers` on this very text. */
export function maskIdentifiers(text: string, hits: readonly Pick<IdentifierHit, 'kind' | 'start' | 'end'>[]): string {
  const masked: string[] = [];
  let from = 0;
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    if (hit.start < from) continue;
    masked.push(text.slice(from, hit.start), IDENTIFIER_WORDS[hit.kind].mask);
    from = hit.end;
  }
  masked.push(text.slice(from));
  return masked.join('');
}
