import { createHash } from 'node:crypto';
import { TOTAL, canonicalJson, wilsonInterval, type IsoDate } from '@vigie/domain';
import { releasedShare } from '@vigie/release';
import type { Figure, FigureUnit, HiddenFigure, SnapshotTable } from './snapshot';
import { WORDS } from './words.fr';

/** Tables of which each cell may be quoted by itself, and what its figures are called by. */
const QUOTED: Readonly<Record<string, string>> = { territory: 'territory', month: 'month', right: 'right', difficulty: 'difficulty', sector: 'sector', recourse: 'recourse', outcome: 'outcome' };

type Draft = Omit<Figure, 'hash' | 'dataDate'>;

/** Every figure that the tables of a dossier allow to be quoted, by its id; and those that they hide. */
export function figuresOf(tables: readonly SnapshotTable[], dataDate: IsoDate): { figures: Figure[]; hidden: HiddenFigure[] } {
  const drafts: Draft[] = [];
  const hidden: HiddenFigure[] = [];
  const total = tables.flatMap(({ name, cells }) => (QUOTED[name] ? cells.filter(({ codes }) => codes.every((code) => code === TOTAL)) : [])).find(({ value }) => value !== null)?.value ?? null;
  if (total !== null) drafts.push(counted('reports', WORDS.reports, total, null, WORDS.query('')));
  for (const { name, cells } of tables) {
    const prefix = QUOTED[name];
    if (!prefix) continue;
    for (const { codes: [code = TOTAL], labels: [label = ''], value, reason } of cells) {
      if (code === TOTAL) continue;
      const id = `${prefix}/${code}`;
      const query = WORDS.query(`${(WORDS.dimensions[dimensionOf(name)] ?? name).toLowerCase()}\u00a0: ${label}`);
      if (value === null) {
        hidden.push({ id, label, reason: reason ?? '' });
        continue;
      }
      drafts.push(counted(id, label, value, total, query));
      if (name !== 'territory' && name !== 'month') drafts.push(...share(id, label, value, releasedShare(cells, [code], [0]), total, query));
    }
  }
  return { figures: drafts.map((draft) => withHash({ ...draft, dataDate })).sort(byId), hidden: hidden.sort(byId) };
}

/** @returns the figure with the hash of all it says */
export function withHash(figure: Omit<Figure, 'hash'>): Figure {
  return { ...figure, hash: createHash('sha256').update(canonicalJson(figure)).digest('hex') };
}

export const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

function counted(id: string, label: string, value: number, n: number | null, query: string, unit: FigureUnit = 'REPORTS'): Draft {
  return { id, label, definition: WORDS.definition[unit], query, unit, value, part: null, n, interval: null };
}

/** Percentages are kept to a tenth, as they are printed: what is frozen is what is read. */
export const tenth = (share: number): number => Math.round(share * 1_000) / 10;

function share(id: string, label: string, part: number, released: number | null, n: number | null, query: string): Draft[] {
  if (released === null || n === null) return [];
  const interval = wilsonInterval(part, n);
  return [{
    id: `${id}/share`, label: WORDS.share(label), definition: WORDS.definition.PERCENT, query, unit: 'PERCENT', value: tenth(released), part, n,
    interval: interval && { low: tenth(interval.low), high: tenth(interval.high) },
  }];
}

function dimensionOf(table: string): string {
  return { sector: 'structureType', month: 'period' }[table] ?? table;
}
