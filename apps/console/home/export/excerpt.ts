import { text } from '../messages.fr';
import { cellsWithin } from '../view/zoomed-figures';
import type { About } from './about';

/** A part of what was decided, which alone leaves. */
export interface Excerpt {
  readonly seen: <C extends { readonly territory: string }>(cells: readonly C[]) => readonly C[];
  /** Says that it is one, and of what: the imprint and the ledger know the whole. */
  readonly note: string;
}

/**
 * What is seen of a release: two territories that are compared, or the département that is zoomed on. What is decided, and entered in the
 * ledger, stays the whole map: a table of a part by itself could be set against it, and tell what either hides. Null when all of it is seen.
 * @param whole where the release is of, in words
 */
export function excerptOf({ territories, zoom, place }: Pick<About, 'territories' | 'zoom' | 'place'>, whole: string): Excerpt | null {
  const department = zoom?.department ?? null;
  const note = text.export.excerpt(place ?? whole, whole);
  if (territories) return { note, seen: (cells) => cells.filter(({ territory }) => territories.includes(territory)) };
  return department === null ? null : { note, seen: (cells) => cellsWithin(cells, department) };
}
