import { findIdentifiers, maskIdentifiers } from '@vigie/domain';

const LONGEST = 200;

/**
 * Names of the columns, each once: a second « Date » is « Date (2) », and a column without a name is « Colonne 4 ». What would
 * tell who someone is in one is masked: names of columns are kept with the import, and remembered.
 */
export function headersOf(cells: readonly string[]): string[] {
  const met = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = nameOf(cell) || `Colonne ${at + 1}`;
    const times = (met.get(name) ?? 0) + 1;
    met.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Cut between two characters, never within one. */
function nameOf(cell: string): string {
  const words = cell.slice(0, 4 * LONGEST).replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  return [...maskIdentifiers(words, findIdentifiers(words))].slice(0, LONGEST).join('');
}
