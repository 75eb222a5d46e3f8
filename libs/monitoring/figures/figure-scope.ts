import { badUserInput, forbidden, notFound, type Viewer } from '@vigie/access';
import { REGIONS, findRegion } from '@vigie/reference';
import { MESSAGES } from '../messages.fr';

/** Whose reports are counted, and over which regions. */
export interface FigureScope {
  /** Regions whose territories are shown, in the order of the reference. */
  readonly regionCodes: readonly string[];
  /** True when that is the whole country: no filter is needed then. */
  readonly everywhere: boolean;
  /** The one structure whose own reports are counted; null to count those of all. */
  readonly structureId: string | null;
}

/**
 * The first wall of every figure; PostgreSQL's row-level security is the second.
 * @param region zoom, an INSEE code
 * @throws forbidden for administrators; notFound for a region outside the viewer's scope; badUserInput for one that is none
 */
export function figureScope(viewer: Pick<Viewer, 'scope' | 'structure'>, region?: string | null): FigureScope {
  const { scope } = viewer;
  switch (scope.kind) {
    case 'NATION':
      return zoomed({ regionCodes: REGIONS.map(({ code }) => code), everywhere: true, structureId: null }, region);
    case 'REGION':
      return zoomed({ regionCodes: scope.regionCodes, everywhere: false, structureId: null }, region);
    case 'STRUCTURE':
      // Its own reports may lie anywhere; it is shown its own region, and wherever else it has some.
      return zoomed({ regionCodes: REGIONS.map(({ code }) => code), everywhere: true, structureId: scope.structureId }, region);
    case 'OPERATIONS':
    case 'SYSTEM':
    case 'ANONYMOUS':
      throw forbidden();
  }
}

function zoomed(whole: FigureScope, region: string | null | undefined): FigureScope {
  if (region == null) return whole;
  if (!findRegion(region)) throw badUserInput(MESSAGES.unknownRegion);
  if (!whole.regionCodes.includes(region)) throw notFound();
  return { ...whole, regionCodes: [region], everywhere: false };
}
