import type { IdentifierKind } from '../identifier-hit';
import { cleanText } from './clean-texts';
import { USUAL_NAMES, type Names } from './invented-names';
import { MAKERS } from './planted-identifiers';
import type { SeededRandom } from './seeded-random';
import { SENTENCES } from './sentences';

export interface PlantedText {
  kind: IdentifierKind;
  text: string;
  /** The stretch that identifies. */
  start: number;
  end: number;
}

const ZERO_WIDTH = '\u200B';
const FULL_WIDTH_ZERO = 0xff10;
const ARABIC_ZERO = 0x0660;

/** How people, or their keyboards, write things otherwise. */
const DISGUISES: readonly ((text: string, random: SeededRandom) => string)[] = [
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(FULL_WIDTH_ZERO + Number(digit))),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit))),
  (text) => text.replace(/ /g, '\u00A0'),
  (text, random) => [...text].map((character) => (random.chance(0.2) ? character + ZERO_WIDTH : character)).join(''),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
];

/** One identifier of that kind in a sentence, often among sentences that hold none. */
export function plantedText(kind: IdentifierKind, random: SeededRandom, names: Names = USUAL_NAMES): PlantedText {
  const [before = '', after = ''] = random.pick(SENTENCES[kind]).split('{}');
  const made = MAKERS[kind](random, names);
  const disguised = random.chance(0.15) ? random.pick(DISGUISES)(made, random) : made;
  const opening = random.chance(0.4) ? `${cleanText(random)} ` : '';
  const closing = random.chance(0.4) ? ` ${cleanText(random)}` : '';
  const whole = `${opening}${before}${disguised}${after}${closing}`;
  return marked(kind, random.chance(0.04) ? whole.toUpperCase() : whole, opening.length + before.length, disguised.length);
}

/** Takes the ⟦⟧ marks out and remembers where they stood; without them the whole identifier is the stretch. */
function marked(kind: IdentifierKind, whole: string, at: number, length: number): PlantedText {
  const open = whole.indexOf('⟦');
  const close = whole.indexOf('⟧');
  if (open < 0) return { kind, text: whole, start: at, end: at + length };
  return { kind, text: whole.replace('⟦', '').replace('⟧', ''), start: open, end: close - 1 };
}
