/** A letter as its editor keeps it: the JSON of a ProseMirror document, of the few nodes a letter needs. */
export interface LetterNode {
  readonly type: LetterNodeType;
  readonly content?: readonly LetterNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: 'bold' }[];
  readonly attrs?: { readonly level?: 2 | 3; readonly figureId?: string };
}

type LetterNodeType = 'doc' | 'paragraph' | 'heading' | 'bulletList' | 'listItem' | 'text' | 'figure' | 'hardBreak';

/** What may stand in what. A figure is an atom: it has an id and no text, so it cannot disagree with its annex. */
const HOLDS: Readonly<Record<LetterNodeType, readonly LetterNodeType[]>> = {
  doc: ['paragraph', 'heading', 'bulletList'],
  paragraph: ['text', 'figure', 'hardBreak'],
  heading: ['text', 'figure'],
  bulletList: ['listItem'],
  listItem: ['paragraph', 'bulletList'],
  text: [], figure: [], hardBreak: [],
};

/** A letter of twenty pages is far below. */
const MOST_NODES = 5_000;
const LONGEST_TEXT = 100_000;
const DEEPEST = 12;

/**
 * @param json as the editor sends it
 * @returns the document with nothing in it but what a letter is made of; null when it is no letter, or no end of one
 */
export function readLetterBody(json: string): LetterNode | null {
  if (json.length > 4 * LONGEST_TEXT) return null;
  try {
    const reading = { nodes: 0, characters: 0 };
    const body = readNode(JSON.parse(json), 'doc', reading, 0);
    return body.content ? body : { ...body, content: [{ type: 'paragraph' }] };
  } catch {
    return null;
  }
}

function readNode(value: unknown, expected: LetterNodeType | readonly LetterNodeType[], reading: { nodes: number; characters: number }, depth: number): LetterNode {
  if (typeof value !== 'object' || value === null || depth > DEEPEST || (reading.nodes += 1) > MOST_NODES) throw new Error('no letter');
  const { type, content, text, marks, attrs } = value as Record<string, unknown>;
  const known = [expected].flat().find((one) => one === type);
  if (!known) throw new Error('no such node here');
  if (known === 'text') {
    if (typeof text !== 'string' || text === '' || (reading.characters += text.length) > LONGEST_TEXT) throw new Error('no text');
    const bold = Array.isArray(marks) && marks.some((mark: unknown) => (mark as { type?: unknown } | null)?.type === 'bold');
    return { type: 'text', text, ...(bold ? { marks: [{ type: 'bold' }] } : {}) };
  }
  const given = (attrs ?? {}) as Record<string, unknown>;
  if (known === 'figure') {
    if (typeof given['figureId'] !== 'string' || given['figureId'].length > 200) throw new Error('a figure without an id');
    return { type: 'figure', attrs: { figureId: given['figureId'] } };
  }
  const inner = Array.isArray(content) ? content.map((one: unknown) => readNode(one, HOLDS[known], reading, depth + 1)) : [];
  return { type: known, ...(known === 'heading' ? { attrs: { level: given['level'] === 3 ? 3 : 2 } } : {}), ...(inner.length > 0 ? { content: inner } : {}) };
}

/** The ids of the figures that a letter quotes, each once, in its order. */
export function figuresIn(body: LetterNode): string[] {
  const own = body.type === 'figure' && body.attrs?.figureId !== undefined ? [body.attrs.figureId] : [];
  return [...new Set([...own, ...(body.content ?? []).flatMap(figuresIn)])];
}

/** What a letter says, block by block, its figures left out. */
export function textBlocksOf(body: LetterNode): string[] {
  if (['paragraph', 'heading'].includes(body.type)) return [(body.content ?? []).map(({ text }) => text ?? '\uFFFC').join('')];
  return (body.content ?? []).flatMap(textBlocksOf);
}

/** Percentages, and counts of reports or structures, that were typed where a reference belongs: each as it stands. */
export function typedFigures(body: LetterNode): string[] {
  return textBlocksOf(body).flatMap((text) => text.match(/\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?[\s\u00a0\u202f]*(?:%|pour cent|(?:signalements?|structures?|répondant\S*)\b)/gu) ?? []).map((found) => found.trim());
}
