import type { IsoDate, LetterNode } from '@vigie/domain';
import type { Block, Inline, LetterDocument } from '@vigie/typesetting';
import type { Figure, Snapshot } from '../freeze/snapshot';
import { dayInWords, formatFigure, formatNumber } from '../words/format-figure';
import { LETTER_WORDS } from './template.fr';

/** Hex digits of a hash that a reader compares by eye. */
export const SHORT_HASH = 12;

export interface LetterMade {
  readonly snapshot: Snapshot;
  readonly body: LetterNode;
  /** The day it bears: of its approval, else of its figures. */
  readonly day: IsoDate;
  readonly watermark: string;
  readonly footer: string;
}

/** The letter as blocks for every format. A figure is printed from the snapshot, and noted where it first stands. @throws Error on a figure that the snapshot has not */
export function composeLetter({ snapshot, body, day, watermark, footer }: LetterMade): LetterDocument {
  const { letterhead, recipient, dossier } = snapshot;
  const noted = new Set<string>();
  const figures = new Map(snapshot.figures.map((figure) => [figure.id, figure]));
  const inline = (nodes: readonly LetterNode[] = []): Inline[] => nodes.flatMap((node): Inline[] => {
    if (node.type === 'hardBreak') return [' '];
    if (node.type !== 'figure') return [node.marks?.length ? { strong: node.text ?? '' } : node.text ?? ''];
    const figure = figures.get(node.attrs?.figureId ?? '');
    if (!figure) throw new Error(`The letter quotes ${node.attrs?.figureId}, which the snapshot has not`);
    const printed = { strong: formatFigure(figure) };
    if (noted.has(figure.id)) return [printed];
    noted.add(figure.id);
    return [printed, { note: noteOf(figure) }];
  });
  const blocksOf = (node: LetterNode): Block[] => {
    switch (node.type) {
      case 'heading': return [{ kind: 'HEADING', level: node.attrs?.level ?? 2, words: inline(node.content).map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : '')).join('') }];
      case 'paragraph': return node.content ? [{ kind: 'PARAGRAPH', words: inline(node.content) }] : [];
      case 'bulletList': return [{ kind: 'LIST', items: itemsOf(node, inline) }];
      default: return (node.content ?? []).flatMap(blocksOf);
    }
  };
  return {
    title: dossier.title, fileName: 'lettre', footer, watermark, notesTitle: LETTER_WORDS.notes,
    blocks: [
      { kind: 'ADDRESS', side: 'START', lines: letterhead.sender },
      { kind: 'ADDRESS', side: 'END', lines: recipient },
      { kind: 'PARAGRAPH', side: 'END', words: LETTER_WORDS.dated(letterhead.city, dayInWords(day)) },
      { kind: 'HEADING', level: 1, words: LETTER_WORDS.subject(dossier.title) },
      ...(body.content ?? []).flatMap(blocksOf),
      { kind: 'SIGNATURE', lines: [letterhead.signatory, letterhead.signatoryTitle] },
    ],
  };
}

/** An item with a list of its own is written before what it holds: letters have lists of one level. */
function itemsOf(list: LetterNode, inline: (nodes?: readonly LetterNode[]) => Inline[]): Inline[][] {
  return (list.content ?? []).flatMap((item) => (item.content ?? []).flatMap((part) => (part.type === 'bulletList' ? itemsOf(part, inline) : part.content ? [inline(part.content)] : [])));
}

/** What the figure counts, out of how many, how surely and when. */
export function noteOf({ label, definition, n, interval, dataDate, hash, unit, query }: Figure): string {
  return LETTER_WORDS.note([
    `${label}.`, unit === 'SURVEY_PERCENT' ? query : definition, n === null ? '' : LETTER_WORDS.noteBase(formatNumber(n)),
    interval ? LETTER_WORDS.noteInterval(formatNumber(interval.low), formatNumber(interval.high)) : '',
    unit === 'SURVEY_PERCENT' ? '' : LETTER_WORDS.noteDate(dayInWords(dataDate)), LETTER_WORDS.noteHash(hash.slice(0, SHORT_HASH)),
  ]);
}
