import type { About } from './about';
import { changeWords } from './change-words';
import type { Leaving, ReleasedCell } from './leaving';
import { text } from '../messages.fr';

export type Cell = string | number | null;

/** A column of the table that leaves: its name, what it says in words, its type for programs, and its cell for a territory. */
export interface Column {
  readonly name: keyof typeof text.export.columns;
  readonly type: 'string' | 'decimal' | 'integer' | 'date';
  readonly of: (cell: ReleasedCell) => Cell;
}

/** One line a territory; of a comparison, both periods and what changed. Texts that are the same on every line stand last: a line that is copied elsewhere keeps them. */
export function columnsOf({ release, earlier, changes }: Leaving, { measure, filters, place }: About): readonly Column[] {
  const { unit, base, from, to, hash, smoothing } = release;
  const before = earlier && new Map(earlier.cells.map((cell) => [cell.territory, cell]));
  return [
    { name: 'code', type: 'string', of: ({ territory }) => territory },
    { name: 'territoire', type: 'string', of: ({ name }) => name },
    ...(before ? FIGURES.map(({ then: name, type, of }): Column => ({ name, type, of: ({ territory }) => { const cell = before.get(territory); return cell ? of(cell) : null; } })) : []),
    ...FIGURES.map(({ name, type, of }): Column => ({ name, type, of })),
    ...(before ? [
      { name: 'ecart', type: 'decimal', of: ({ territory }) => finite(changes.get(territory)?.difference) },
      { name: 'ecart_bas', type: 'decimal', of: ({ territory }) => finite(changes.get(territory)?.low) },
      { name: 'ecart_haut', type: 'decimal', of: ({ territory }) => finite(changes.get(territory)?.high) },
      { name: 'conclusion', type: 'string', of: ({ territory }) => changeWords(changes.get(territory)) },
    ] satisfies Column[] : []),
    ...constants({ mesure: measure, unite: unit, base, perimetre: place ?? text.export.everywhere, filtres: filters.join(' ; ') }, 'string'),
    ...(earlier ? constants({ du_avant: earlier.from, au_avant: earlier.to }, 'date') : []), ...constants({ du: from, au: to }, 'date'),
    ...constants({ lissage: smoothing ?? '', ...(earlier && { empreinte_avant: earlier.hash }), empreinte: hash }, 'string'),
  ];
}

const FIGURES = [
  { name: 'valeur', then: 'avant', type: 'decimal', of: ({ value }: ReleasedCell) => value },
  { name: 'n', then: 'n_avant', type: 'integer', of: ({ n }: ReleasedCell) => n },
  { name: 'bas', then: 'bas_avant', type: 'decimal', of: ({ low }: ReleasedCell) => low },
  { name: 'haut', then: 'haut_avant', type: 'decimal', of: ({ high }: ReleasedCell) => high },
  { name: 'motif', then: 'motif_avant', type: 'string', of: ({ reason }: ReleasedCell) => reason },
] as const satisfies readonly (Column & { then: Column['name'] })[];

const constants = (told: Partial<Record<Column['name'], string>>, type: Column['type']): Column[] => (Object.entries(told) as [Column['name'], string][]).map(([name, said]) => ({ name, type, of: () => said }));

/** From nothing there is no ratio: its words say so. */
const finite = (value: number | null | undefined): number | null => (value !== undefined && value !== null && Number.isFinite(value) ? value : null);

