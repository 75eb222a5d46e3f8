import { pngOf, saveFile } from '../../home/export/save-file';
import type { ReleasedGrid } from './released-grid';
import { gridCsv, gridSvg, gridXlsx } from './write-grid';

export type Format = 'CSV' | 'XLSX' | 'PNG' | 'SVG';

/** Writes a release in a format and gives it to the browser. */
export async function saveGrid(grid: ReleasedGrid, format: Format): Promise<void> {
  const { from, to } = grid.release;
  saveFile(`vigie-analyse-${from.slice(0, 7)}-${to.slice(0, 7)}.${format.toLowerCase()}`, await fileOf(grid, format));
}

async function fileOf(grid: ReleasedGrid, format: Format): Promise<Blob> {
  switch (format) {
    case 'CSV': return new Blob([gridCsv(grid)], { type: 'text/csv;charset=utf-8' });
    case 'XLSX': return new Blob([gridXlsx(grid)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
    case 'SVG': return new Blob([gridSvg(grid)], { type: 'image/svg+xml' });
    case 'PNG': return pngOf(gridSvg(grid));
  }
}
