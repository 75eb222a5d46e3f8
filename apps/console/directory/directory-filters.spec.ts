import { expect, it } from 'vitest';
import type { Viewer } from '../session/viewer';
import { matrixDepartment } from './directory-filters';

it('names the département that the matrix is of, when none is asked for too', () => {
  const viewer = (part: object) => ({ structure: null, federation: null, ...part }) as Viewer;
  expect(matrixDepartment('69', viewer({}))).toBe('69');
  expect(matrixDepartment('', viewer({}))).toBe('01');
  expect(matrixDepartment('', viewer({ federation: { regionCodes: ['11'] } }))).toBe('75');
  expect(matrixDepartment('', viewer({ structure: { departmentCode: '38' } }))).toBe('38');
});
