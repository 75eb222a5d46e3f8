import { describe, expect, it } from 'vitest';
import { assignmentOf, movedRegions, territoriesToSave } from './territory-moves';

const federations = [
  { code: 'ARA', name: 'FAS ARA', regionCodes: ['84'] },
  { code: 'PAC', name: 'FAS PACA', regionCodes: ['93', '94'] },
  { code: 'OIN', name: 'FAS Océan Indien', regionCodes: ['04', '06'] },
];

describe('moving regions between federations', () => {
  it('saves nothing when nothing moved', () => {
    expect(territoriesToSave(federations, assignmentOf(federations))).toEqual([]);
  });

  it('frees a region before another federation takes it', () => {
    const after = new Map(assignmentOf(federations)).set('94', 'ARA');
    expect(movedRegions(assignmentOf(federations), after, ['84', '94'])).toEqual(['94']);
    expect(territoriesToSave(federations, after)).toEqual([{ code: 'PAC', regionCodes: ['93'] }, { code: 'ARA', regionCodes: ['84', '94'] }]);
  });

  it('lets a region go without federation', () => {
    const after = new Map(assignmentOf(federations));
    after.delete('06');
    expect(territoriesToSave(federations, after)).toEqual([{ code: 'OIN', regionCodes: ['04'] }]);
  });
});
