import { createRequire } from 'node:module';
import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { OVERSEAS_TILES } from './layout.mjs';

/** Where to look for each département among the polygons of Natural Earth's « France »: [west, south, east, north]. */
const WINDOWS = {
  971: [-62, 15.8, -60.9, 16.6],
  972: [-61.3, 14.3, -60.7, 15],
  973: [-55, 2, -51.5, 6],
  974: [55, -21.5, 56, -20.8],
  976: [45, -13.1, 45.4, -12.6],
};

/** Département code → { rings, project } in the drawing's coordinates, each fitted to its tile. */
export function overseasShapes() {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json');
  const france = feature(atlas, atlas.objects.countries).features.find((country) => country.properties.name === 'France');
  return new Map(OVERSEAS_TILES.map(({ code, frame: [left, top, right, bottom], labelHeight }) => {
    const shape = { type: 'MultiPolygon', coordinates: france.geometry.coordinates.filter((polygon) => within(polygon, WINDOWS[code])) };
    const project = geoMercator().fitExtent([[left + 8, top + labelHeight + 4], [right - 8, bottom - 6]], shape);
    return [code, { rings: ringsOf(geoPath(project)(shape)), project }];
  }));
}

function within([outer], [west, south, east, north]) {
  return outer.every(([longitude, latitude]) => longitude > west && longitude < east && latitude > south && latitude < north);
}

const ringsOf = (path) => path.split('Z').filter(Boolean)
  .map((ring) => ring.slice(1).split('L').map((pair) => pair.split(',').map(Number)));
