import { REGIONS, departmentOf, findDepartment, findRegion, findSite } from '@vigie/reference';
import type { Viewer } from '../session/viewer';
import type { Level } from './view/heatmap-view';

/** The name of a territory by its code at a level; the code itself when unknown. */
export function territoryName(level: Level, code: string): string {
  switch (level) {
    case 'REGION': return findRegion(code)?.name ?? code;
    case 'DEPARTMENT': return findDepartment(code)?.name ?? code;
    case 'PREFECTURE': return findSite(code)?.name ?? code;
  }
}

/** The region a territory lies in, or undefined for a code of another level. */
export function regionOf(level: Level, code: string): string | undefined {
  switch (level) {
    case 'REGION': return findRegion(code)?.code;
    case 'DEPARTMENT': return findDepartment(code)?.regionCode;
    case 'PREFECTURE': return departmentOf(code)?.regionCode;
  }
}

/** Regions whose reports the viewer sees: the federation's, the structure's own, or all. */
export function regionsInScope(viewer: Viewer): readonly string[] {
  if (viewer.federation) return viewer.federation.regionCodes;
  if (viewer.structure) return [viewer.structure.regionCode];
  return REGIONS.map(({ code }) => code);
}

/** The filter of the list of reports that holds a territory. */
export function reportFilterOf(level: Level, code: string): Record<string, string> {
  switch (level) {
    case 'REGION': return { regionCode: code };
    case 'DEPARTMENT': return { departmentCode: code };
    case 'PREFECTURE': return { siteCode: code };
  }
}
