/** The drawing, in its own units: the metropolis as the source map draws it, overseas tiles in a row below. */
export const CANVAS = { width: 613, height: 700 };

const TILE = { top: 596, width: 115, height: 100, gap: 9.5, label: 20 };

/** One tile for each overseas département, west to east; every tile has its own scale. */
export const OVERSEAS_TILES = ['971', '972', '973', '974', '976'].map((code, index) => {
  const left = index * (TILE.width + TILE.gap);
  return { code, frame: [left, TILE.top, left + TILE.width, TILE.top + TILE.height], labelHeight: TILE.label };
});

/** Paris and its three neighbours, unreadable at the map's scale, enlarged in the corner above Brittany. */
export const INNER_PARIS = { codes: ['75', '92', '93', '94'], frame: [0, 0, 126, 116], labelHeight: 20, padding: 5 };
