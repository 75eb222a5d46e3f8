/** Names of the columns, each once: a second « Date » is « Date (2) », and a column without a name is « Colonne 4 ». */
export function headersOf(cells: readonly string[]): string[] {
  const met = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell.trim().replace(/\s+/g, ' ').slice(0, 200) || `Colonne ${at + 1}`;
    const times = (met.get(name) ?? 0) + 1;
    met.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
