import { forEachEdge } from './shape.mjs';

/**
 * Lines between two regions, for a heavier stroke: edges that two départements of different regions share.
 * Coasts and land frontiers are left to the départements' own outline.
 */
export function regionBorders(shapes, regionOf, decimals) {
  const key = ([x, y]) => `${Math.round(x * 10 ** decimals)},${Math.round(y * 10 ** decimals)}`;
  const owners = new Map();
  for (const [code, rings] of shapes) {
    for (const ring of rings) {
      forEachEdge(ring, (from, to) => {
        const ends = [key(from), key(to)];
        if (ends[0] === ends[1]) return;
        const name = ends.toSorted().join(' ');
        const edge = owners.get(name) ?? owners.set(name, { ends, regions: new Set() }).get(name);
        edge.regions.add(regionOf(code));
      });
    }
  }
  return chain([...owners.values()].filter((edge) => edge.regions.size > 1).map((edge) => edge.ends))
    .map((line) => line.map((point) => point.split(',').map((part) => Number(part) / 10 ** decimals)));
}

/** Joins edges end to end into as few polylines as a greedy walk finds. */
function chain(edges) {
  const touching = new Map();
  edges.forEach((edge) => edge.forEach((end) => touching.set(end, [...(touching.get(end) ?? []), edge])));
  const used = new Set();
  const extend = (line) => {
    for (;;) {
      const end = line.at(-1);
      const next = touching.get(end).find((edge) => !used.has(edge));
      if (!next) return line;
      used.add(next);
      line.push(next[0] === end ? next[1] : next[0]);
    }
  };
  const lines = [];
  for (const edge of edges) {
    if (used.has(edge)) continue;
    used.add(edge);
    const forward = extend([...edge]);
    lines.push(extend(forward.toReversed()));
  }
  return lines;
}
