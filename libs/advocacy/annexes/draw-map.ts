import { findDepartment } from '@vigie/reference';
import { CANVAS, DEPARTMENT_SHAPES, INNER_PARIS_SHAPES, INSETS } from '@vigie/reference/outlines';
import type { DrawingMark, LetterDrawing } from '@vigie/typesetting';
import type { Snapshot, SnapshotTable } from '../freeze/snapshot';
import { formatNumber } from '../words/format-figure';
import { ANNEX_WORDS } from './words.fr';

/** One sequential scale, safe for colour-blind readers and in grey print; classes are fifths of the values shown. */
const SCALE = ['#d7e6f0', '#a9cbe0', '#6fa7cb', '#3b7fae', '#1b567f'] as const;
const GROUND = '#eceff1';
const OUTLINE = '#8a959b';
const MOST_NAMED = 5;

/** Signalements by département of the territory of a dossier; null when there are none to draw. */
export function drawMap({ tables, place }: Pick<Snapshot, 'tables' | 'place'>): LetterDrawing | null {
  const table = tables.find(({ name }) => name === 'territory');
  if (!table || place.departmentCode) return null;
  const values = departmentValues(table);
  const shapes = DEPARTMENT_SHAPES.filter(([code]) => place.regionCode === null || findDepartment(code)?.regionCode === place.regionCode);
  const shown = shapes.flatMap(([code]) => values.get(code) ?? []).sort((a, b) => a - b);
  if (shown.length === 0) return null;
  const frame = place.regionCode === null ? { left: 0, top: 0, width: CANVAS.width, height: CANVAS.height } : frameOf(shapes);
  const at = [-frame.left, -frame.top] as const;
  // Paris and its neighbours are too small to be seen on a map of France: they are drawn larger in its corner besides.
  const enlarged = place.regionCode === null ? INNER_PARIS_SHAPES : [];
  const marks = [...shapes, ...enlarged].flatMap(([code, d, x, y]): DrawingMark[] => {
    const value = values.get(code);
    const outline: DrawingMark = { kind: 'PATH', d, at, fill: value === undefined ? GROUND : SCALE[classOf(value, shown)], stroke: OUTLINE, width: 0.6 };
    return value === undefined ? [outline, ...hatching(x, y, at)] : [outline];
  });
  const insets = place.regionCode === null ? INSETS.map(({ frame: [l, t, r, b] }): DrawingMark => ({ kind: 'PATH', d: `M${l} ${t}H${r}V${b}H${l}Z`, stroke: '#c3cbcf', width: 0.5 })) : [];
  const names = [...values].filter(([code]) => shapes.some(([one]) => one === code)).sort(([, a], [, b]) => b - a).slice(0, MOST_NAMED).map(([code, value]) => `${findDepartment(code)?.name ?? code}, ${formatNumber(value)}`);
  const legend = legendOf(shown, frame.height);
  return {
    kind: 'DRAWING', width: frame.width, height: frame.height + 46, marks: [...insets, ...marks, ...legend],
    alt: ANNEX_WORDS.mapAlt(names.join('\u202f; '), shapes.length - shown.length), caption: ANNEX_WORDS.mapCaption,
  };
}

function departmentValues({ cells }: SnapshotTable): Map<string, number> {
  return new Map(cells.flatMap(({ codes: [code = ''], value }) => (code.startsWith('D') && value !== null && value > 0 ? [[code.slice(1), value] as const] : [])));
}

function classOf(value: number, shown: readonly number[]): number {
  const rank = shown.findIndex((one) => one >= value);
  return Math.min(SCALE.length - 1, Math.floor((rank * SCALE.length) / shown.length));
}

/** Grey hatching over what is not shown: never to be taken for zero. */
function hatching(x: number, y: number, at: readonly [number, number]): DrawingMark[] {
  return [-4, 0, 4].map((shift) => ({ kind: 'PATH', d: `M${x - 4 + shift} ${y + 4}L${x + 4 + shift} ${y - 4}`, at, stroke: '#9aa4aa', width: 0.7 }));
}

function frameOf(shapes: readonly (typeof DEPARTMENT_SHAPES)[number][]) {
  const edge = (index: 4 | 5 | 6 | 7, pick: (...values: number[]) => number) => pick(...shapes.map((shape) => shape[index]));
  const [left, top, right, bottom] = [edge(4, Math.min) - 4, edge(5, Math.min) - 4, edge(6, Math.max) + 4, edge(7, Math.max) + 4];
  return { left, top, width: Math.max(right - left, 200), height: bottom - top };
}

function legendOf(shown: readonly number[], top: number): DrawingMark[] {
  const classes = SCALE.flatMap((fill, index) => {
    const inside = shown.filter((value) => classOf(value, shown) === index);
    return inside.length === 0 ? [] : [{ fill, from: inside[0] ?? 0, to: inside.at(-1) ?? 0 }];
  });
  return classes.flatMap(({ fill, from, to }, index): DrawingMark[] => [
    { kind: 'PATH', d: 'M0 0h14v14h-14z', at: [index * 92, top + 16], fill, stroke: OUTLINE, width: 0.5 },
    { kind: 'TEXT', text: from === to ? formatNumber(from) : `${formatNumber(from)} à ${formatNumber(to)}`, x: index * 92 + 18, y: top + 27, size: 11 },
  ]);
}
