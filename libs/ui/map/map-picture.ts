import { findDepartment } from '@vigie/reference';
import { REGION_BORDERS } from '@vigie/reference/outlines';
import { messages } from '../messages.fr';
import { classWords } from '../scale/class-words';
import { colourOf, scaleClasses, type ColourScale } from '../scale/colour-scale';
import { readPalette, type ColourToken } from '../tokens/palette';
import { CANVAS, INSETS, areasOf, isWithin, zoomBox, zoomFactor, type AreaPart, type MapArea, type MapZoom } from './drawing';
import type { MapLevel } from './map-cell';

export interface MapPicture {
  readonly title: string;
  /** Lines under the title: period, unit, n. */
  readonly lines: readonly string[];
  /** Lines at the foot: how to read it, where it comes from. */
  readonly notes: readonly string[];
  readonly level: MapLevel;
  /** The region or département that fills the picture; null for all of France. */
  readonly zoom: MapZoom | null;
  /** Null: hidden, or not enough to say; a territory without one is left blank. */
  readonly values: ReadonlyMap<string, number | null>;
  readonly scale: ColourScale;
  readonly formatBound: (bound: number) => string;
  /** True when values are whole. */
  readonly whole: boolean;
  /** What the hatching means in this picture. */
  readonly hatched: string;
}

const WIDTH = CANVAS.width + 40;
const DOT = 4.4;
const HEAD = 34;
const LINE = 19;
const TITLE_LINE = 23;
const colours = /* @__PURE__ */ readPalette('light');

/** The map as a picture that stands alone: an SVG with its title, period, legend and credits, colours written out. For files. */
export function mapPicture({ title, lines, notes, level, zoom, values, scale, formatBound, whole, hatched }: MapPicture): string {
  const [titles, heads] = [wrapped(title, 58), lines.flatMap((line) => wrapped(line, 88))];
  const head = HEAD + (titles.length - 1) * TITLE_LINE;
  const top = head + heads.length * LINE + 12;
  const legendTop = top + CANVAS.height + 16;
  const classes = scaleClasses(scale);
  const feet = [...notes, `${messages.mapCredit} (CC BY 4.0)\u202f; ${messages.mapCreditOverseas} (CC BY 4.0). ${messages.mapScales}`].flatMap((note) => wrapped(note, 96));
  // What the hatching means is longer than any class: it has a row of its own.
  const rows = Math.ceil(classes.length / 4) + 1;
  const height = legendTop + rows * 24 + 10 + feet.length * 16 + 14;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" font-family="Atkinson Hyperlegible Next Variable, Segoe UI, Arial, sans-serif">`,
    `<title>${escaped(title)}</title><desc>${escaped([...lines, ...notes].join(' '))}</desc>`,
    `<defs><pattern id="hatch" patternUnits="userSpaceOnUse" width="5" height="5" patternTransform="rotate(45) scale(${zoom === null ? 1 : zoomFactor(zoomBox(zoom))})"><rect width="5" height="5" fill="${colours['hatch-ground']}"/><line x1="0" y1="0" x2="0" y2="5" stroke="${colours.hatch}" stroke-width="2.2"/></pattern></defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...titles.map((line, i) => text(20, HEAD - 8 + i * TITLE_LINE, line, 18, colours.ink, 650)),
    ...heads.map((line, i) => text(20, head + 14 + i * LINE, line, 13, colours['ink-soft'])),
    drawing(top, zoom, zoom === null ? insets() : '', areas(level, zoom, values, scale)),
    ...classes.map((entry, i) => swatch(i, legendTop, entry.colour, classWords(entry, formatBound, whole))),
    swatch((rows - 1) * 4, legendTop, null, hatched),
    ...feet.map((line, i) => text(20, legendTop + rows * 24 + 18 + i * 16, line, 11, colours['ink-soft'])),
    '</svg>',
  ].join('\n');
}

/** All of France as it stands on the canvas, or a part of it that fills the same room. */
function drawing(top: number, zoom: MapZoom | null, around: string, inside: string): string {
  if (zoom === null) return `<g transform="translate(20 ${top})">${around}${inside}</g>`;
  const [left, upper, right, lower] = zoomBox(zoom);
  return `<svg x="20" y="${top}" width="${CANVAS.width}" height="${CANVAS.height}" viewBox="${left} ${upper} ${right - left} ${lower - upper}">${inside}</svg>`;
}

function areas(level: MapLevel, zoom: MapZoom | null, values: ReadonlyMap<string, number | null>, scale: ColourScale): string {
  const within = (area: MapArea) => isWithin(area, zoom);
  // As on the screen: inner Paris has its inset beside all of France only, and dots do not grow with the zoom.
  const shown = ({ parts }: MapArea) => (zoom === null ? parts : parts.filter(({ place }) => place === 'MAP'));
  const dot = zoom === null ? DOT : DOT * zoomFactor(zoomBox(zoom));
  const drawn = areasOf(level).filter(within).map((area) => shown(area).map((part) => shape(part, fillOf(values.get(area.territory), scale), dot, area.territory)).join('')).join('');
  const ground = level === 'PREFECTURE' ? areasOf('DEPARTMENT').filter(within).map((area) => shown(area).map((part) => shape(part, colours['map-ground'], dot)).join('')).join('') : '';
  return `${ground}${drawn}${zoom === null ? `<path d="${REGION_BORDERS}" fill="none" stroke="${colours['map-border']}" stroke-width="1"/>` : ''}`;
}

function shape({ outline, dot }: AreaPart, fill: string, radius: number, territory?: string): string {
  const code = territory === undefined ? '' : ` data-territory="${escaped(territory)}"`;
  if (dot) return `<circle cx="${dot[0]}" cy="${dot[1]}" r="${radius}" fill="${fill}" stroke="${colours['map-border']}" stroke-width="0.8" vector-effect="non-scaling-stroke"${code}/>`;
  return `<path d="${outline}" fill="${fill}" stroke="${colours['line-strong']}" stroke-width="0.5" vector-effect="non-scaling-stroke"${code}/>`;
}

function fillOf(value: number | null | undefined, scale: ColourScale): string {
  if (value === undefined) return '#ffffff';
  return value === null ? 'url(#hatch)' : hexOf(colourOf(scale, value));
}

/** « var(--vg-seq-3) » is the name of a token: a file has no style sheet. */
const hexOf = (token: string): string => colours[token.slice('var(--vg-'.length, -1) as ColourToken];

function insets(): string {
  return INSETS.map(({ code, frame: [left, top, right, bottom] }) =>
    `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="6" fill="#ffffff" stroke="${colours.line}"/>${text(left + 7, top + 16, findDepartment(code)?.name ?? messages.innerParis, 11, colours['ink-soft'])}`).join('');
}

function swatch(index: number, top: number, colour: string | null, label: string): string {
  const [x, y] = [20 + (index % 4) * 155, top + Math.floor(index / 4) * 24];
  return `<rect x="${x}" y="${y}" width="28" height="16" rx="3" fill="${colour === null ? 'url(#hatch)' : hexOf(colour)}" stroke="${colours['line-strong']}"/>${text(x + 36, y + 13, label, 12, colours.ink)}`;
}

const text = (x: number, y: number, content: string, size: number, fill: string, weight = 400): string => `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(content)}</text>`;

const escaped = (content: string): string => content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Cut between words, at most so many characters a line. */
function wrapped(content: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of content.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
