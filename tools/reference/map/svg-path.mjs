/** A ring is a list of [x, y]; a shape a list of rings. The source map uses relative m, implicit lineto and z only. */
export function parseRelativePath(path) {
  const rings = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let ring = [];
  const tokens = path.match(/[a-z]|-?[\d.]+/gi) ?? [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === 'z') { [x, y] = [startX, startY]; at += 1; continue; }
    const moves = token === 'm';
    if (!moves && Number.isNaN(Number(token))) throw new Error(`unexpected path command ${token}`);
    if (moves) at += 1;
    x += Number(tokens[at]);
    y += Number(tokens[at + 1]);
    at += 2;
    if (moves) { ring = []; rings.push(ring); [startX, startY] = [x, y]; }
    ring.push([x, y]);
  }
  return rings;
}

const roundTo = (decimals) => (value) => Math.round(value * 10 ** decimals);

/**
 * Compact path text: each absolute vertex is rounded once, then written relative to the one before, so that
 * rounding never accumulates and two départements keep meeting on the same line.
 */
export function formatPath(rings, decimals) {
  const round = roundTo(decimals);
  const show = (scaled) => String(scaled / 10 ** decimals).replace(/^(-?)0\./, '$1.');
  let [penX, penY] = [0, 0];
  let text = '';
  for (const ring of rings) {
    const points = withoutRepeats(ring.map(([x, y]) => [round(x), round(y)]));
    if (points.length < 3) continue;
    let previous = '';
    points.forEach(([x, y], index) => {
      const [dx, dy] = [show(x - penX), show(y - penY)];
      text += (index === 0 ? `m${dx}` : index === 1 ? `l${dx}` : glue(previous, dx)) + glue(dx, dy);
      previous = dy;
      [penX, penY] = [x, y];
    });
    [penX, penY] = points[0];
    text += 'z';
  }
  return text;
}

/** A number that starts with a minus sign needs no separator; nor does « .5 » after a number that has its point. */
function glue(before, number) {
  return number.startsWith('-') || (number.startsWith('.') && before.includes('.')) ? number : ` ${number}`;
}

function withoutRepeats(points) {
  const kept = points.filter((point, index) => index === 0 || point.join() !== points[index - 1].join());
  return kept.length > 1 && kept[0].join() === kept.at(-1).join() ? kept.slice(0, -1) : kept;
}
