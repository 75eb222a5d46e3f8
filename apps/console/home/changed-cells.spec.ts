import { describe, expect, it } from 'vitest';
import { changedCells } from './changed-cells';

const cell = (territory: string, reports: number) => ({ territory, name: territory, reports });

describe('changed cells', () => {
  it('tells what rose, what fell and what is new', () => {
    const changes = changedCells([cell('69', 4), cell('38', 2), cell('01', 1)], [cell('69', 5), cell('38', 1), cell('01', 1), cell('26', 1)]);
    expect(changes.map(({ territory, difference }) => [territory, difference])).toEqual([['69', 1], ['38', -1], ['26', 1]]);
  });

  it('finds nothing between two equal answers', () => {
    expect(changedCells([cell('69', 4)], [cell('69', 4)])).toEqual([]);
  });
});
