/** [left, top, right, bottom] of a shape. */
export function boundsOf(rings) {
  const xs = rings.flatMap((ring) => ring.map(([x]) => x));
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Area centroid of the largest ring: where a tooltip points and from where arrow keys look for a neighbour. */
export function centroidOf(rings) {
  const [largest] = rings.toSorted((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)));
  let [sumX, sumY] = [0, 0];
  forEachEdge(largest, ([x1, y1], [x2, y2]) => {
    const cross = x1 * y2 - x2 * y1;
    sumX += (x1 + x2) * cross;
    sumY += (y1 + y2) * cross;
  });
  const area = doubleArea(largest) * 3;
  return [sumX / area, sumY / area];
}

/** Even-odd test over all rings. */
export function contains(rings, [x, y]) {
  let inside = false;
  for (const ring of rings) {
    forEachEdge(ring, ([x1, y1], [x2, y2]) => {
      if ((y1 > y) !== (y2 > y) && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}

/** The point, or the first one towards the shape's centroid that lies inside: coasts are drawn coarsely. */
export function drawInside(rings, point) {
  const [goalX, goalY] = centroidOf(rings);
  for (let step = 0; step <= 50; step += 1) {
    const part = step / 50;
    const candidate = [point[0] + (goalX - point[0]) * part, point[1] + (goalY - point[1]) * part];
    if (contains(rings, candidate)) return candidate;
  }
  return [goalX, goalY];
}

export const scaleShape = (rings, { factor, from, to }) =>
  rings.map((ring) => ring.map(([x, y]) => [(x - from[0]) * factor + to[0], (y - from[1]) * factor + to[1]]));

export function forEachEdge(ring, visit) {
  ring.forEach((point, index) => visit(point, ring[(index + 1) % ring.length]));
}

function doubleArea(ring) {
  let sum = 0;
  forEachEdge(ring, ([x1, y1], [x2, y2]) => { sum += x1 * y2 - x2 * y1; });
  return sum;
}
