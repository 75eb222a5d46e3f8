import { describe, expect, it } from 'vitest';
import { releasedGrid } from './export/released-grid';
import { gridCsv, gridSvg } from './export/write-grid';
import { periodWords } from './figure';

describe('a month that is not over', () => {
  const release = { __typename: 'CrossRelease', id: '1', hash: 'abc', unit: 'signalements', from: '2026-01-01', to: '2026-11-30', notes: [], cells: [{ row: '', column: '', value: 40, reason: null }] } as const;
  const grid = (asOf: string) => releasedGrid({ ...release, notes: [], cells: [...release.cells] }, 'Combien ?', asOf, { rows: 'RIGHT', columns: 'MONTH' }, { nameOf: (_, code) => code });

  it('is said to be counted so far, never as a whole one', () => {
    expect(periodWords({ from: '2026-01-01', to: '2026-11-30', asOf: '2026-11-25T20:00:00Z' })).toBe('Période en cours, du 1er\u00a0janvier au 25\u00a0novembre 2026.');
    expect(periodWords({ from: '2026-01-01', to: '2026-10-31', asOf: '2026-11-25T20:00:00Z' })).toBe('Mois entiers, du 1er\u00a0janvier au 31\u00a0octobre 2026.');
  });

  it('is said in the files too', () => {
    expect(gridCsv(grid('2026-11-25T20:00:00Z'))).toContain('2026-01-01;2026-11-25;');
    expect(gridSvg(grid('2026-11-25T20:00:00Z'))).toContain('le dernier mois n’est pas entier');
    expect(gridCsv(grid('2026-12-02T20:00:00Z'))).toContain('2026-01-01;2026-11-30;');
    expect(gridSvg(grid('2026-12-02T20:00:00Z'))).not.toContain('n’est pas entier');
  });
});
