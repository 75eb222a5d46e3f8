import { figuresIn, findIdentifiers, textBlocksOf, typedFigures, type LetterNode } from '@vigie/domain';
import { refused, type Refusal } from '../outcome';
import { charactersMissing } from '../produce/typefaces';
import { MESSAGES } from '../messages.fr';
import type { Snapshot } from '../freeze/snapshot';

/** Longest part of a text that a refusal repeats. */
const QUOTED = 60;

/** Why a letter may not be kept as it is: it would name a person. */
export function identifyingLetter(body: LetterNode): Refusal | null {
  for (const text of textBlocksOf(body)) {
    const [hit] = findIdentifiers(text);
    if (hit) return refused('LETTER_IDENTIFIES', MESSAGES.identifying(text.slice(hit.start, hit.end).slice(0, QUOTED), hit.reason));
  }
  return null;
}

/** Why a letter may not be quoted from: figures that the snapshot has not, or hides, each named. */
export function brokenReferences(body: LetterNode, { figures, hidden }: Pick<Snapshot, 'figures' | 'hidden'>): Refusal | null {
  const known = new Set(figures.map(({ id }) => id));
  const masked = new Map(hidden.map((figure) => [figure.id, figure.label]));
  const broken = figuresIn(body).filter((id) => !known.has(id)).map((id) => {
    const label = masked.get(id) ?? masked.get(id.replace(/\/share$/, ''));
    return label ? MESSAGES.hiddenFigure(label) : MESSAGES.missingFigure(id);
  });
  // Typed as a template writes them, they would be sent as they are.
  const unread = textBlocksOf(body).flatMap((text) => text.match(/\{\{[^{}]*\}\}/g) ?? []).map((reference) => MESSAGES.unreadReference(reference));
  return broken.length + unread.length > 0 ? refused('FIGURE_MISSING', [...broken, ...new Set(unread)].join(' ')) : null;
}

/** Figures typed by hand: they could disagree with the annexes. */
export function typedByHand(body: LetterNode): Refusal | null {
  const typed = typedFigures(body);
  return typed.length > 0 ? refused('FIGURE_TYPED', typed.slice(0, 5).map((figure) => `«\u00a0${figure}\u00a0»`).join(', ')) : null;
}

/** Letters that no typeface at hand draws: a PDF with holes in it would be worse than none. */
export async function unprintable(body: LetterNode): Promise<Refusal | null> {
  const missing = await charactersMissing(textBlocksOf(body).map((text) => text.replaceAll('\uFFFC', '')));
  return missing.length > 0 ? refused('LETTER_UNPRINTABLE', missing.slice(0, 20).join(' ')) : null;
}
