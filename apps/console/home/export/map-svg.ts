import { mapPicture, sequentialScale } from '@vigie/ui';
import { paintedDifference } from '../comparison/compare-cells';
import { differenceScale, formatDifference } from '../comparison/difference-format';
import { boundFormat, isPlainCount } from '../metric-format';
import { text } from '../messages.fr';
import type { About } from './about';
import type { Leaving } from './leaving';
import { linesOf, notesOf, titleOf } from './reading';

/** The released figures as a picture, with all that must be read with them. */
export const mapSvg = (leaving: Leaving, about: About): string =>
  mapPicture({ title: titleOf(leaving, about), lines: linesOf(leaving, about), notes: notesOf(leaving, about), level: leaving.release.level, zoom: about.zoom, ...(leaving.earlier ? ofChanges(leaving) : ofValues(leaving)) });

function ofValues({ release: { cells, metric } }: Leaving) {
  return {
    values: new Map(cells.map(({ territory, value }) => [territory, value])), scale: sequentialScale(cells.flatMap(({ value }) => value ?? [])),
    formatBound: boundFormat(metric), whole: isPlainCount(metric), hatched: text.export.hidden,
  };
}

/** Drawn where both periods left, in the colours of the screen. */
function ofChanges({ release: { cells, metric }, changes }: Leaving) {
  const drawn = (territory: string) => { const change = changes.get(territory); return change ? paintedDifference(change) : null; };
  return {
    values: new Map(cells.map(({ territory }) => [territory, drawn(territory)])), scale: differenceScale(metric),
    formatBound: (bound: number) => formatDifference(metric, bound), whole: false, hatched: text.export.hiddenOrFew,
  };
}
