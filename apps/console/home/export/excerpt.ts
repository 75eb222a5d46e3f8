import { findDepartment, findRegion } from '@vigie/reference';
import { text } from '../messages.fr';
import { cellsWithin } from '../view/zoomed-figures';
import type { ReleaseOutcome } from './release.documents';

/**
 * What is seen of a release when a département is zoomed on: its cells alone, and a note that says so. What is decided, and entered in the
 * ledger, stays the whole table of the region: a table of the département by itself could be set against it, and tell what either hides.
 */
export function excerptOf(outcome: ReleaseOutcome, departmentCode: string | null): ReleaseOutcome {
  const department = departmentCode === null ? undefined : findDepartment(departmentCode);
  if (!department || outcome.__typename !== 'MapRelease') return outcome;
  return { ...outcome, cells: cellsWithin(outcome.cells, department.code), notes: [...outcome.notes, text.export.excerpt(department.name, findRegion(department.regionCode)?.name ?? department.regionCode)] };
}
