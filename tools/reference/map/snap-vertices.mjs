/**
 * The source draws a shared border twice, with vertices up to a tenth of a unit apart. Giving both the same
 * vertex closes the slivers between neighbours and lets shared edges be recognised.
 */
export function snapVertices(shapes, tolerance) {
  const cells = new Map();
  const cellOf = ([x, y], dx = 0, dy = 0) => `${Math.floor(x / tolerance) + dx},${Math.floor(y / tolerance) + dy}`;
  const representative = (point) => {
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const near = cells.get(cellOf(point, dx, dy))?.find(([x, y]) => Math.hypot(x - point[0], y - point[1]) < tolerance);
        if (near) return near;
      }
    }
    cells.set(cellOf(point), [...(cells.get(cellOf(point)) ?? []), point]);
    return point;
  };
  return new Map([...shapes].map(([code, rings]) => [code, rings.map((ring) => ring.map(representative))]));
}
