import { graphql } from '../../graphql/graphql';

/** The départements of each month: what one of them sums up to, when it is zoomed on. */
export const WholeMonthsDocument = graphql(`
  query ConsoleWholeMonths($input: HeatmapInput!) {
    heatmapMonths(input: $input) { from cells { territory value n part low high reports structures } }
  }
`);

/** The map of each month, to be played. */
export const HeatmapMonthsDocument = graphql(`
  query ConsoleHeatmapMonths($input: HeatmapInput!) {
    heatmapMonths(input: $input) {
      level metric from to unit base caution least smoothing n structures asOf
      overall { value n part low high }
      cells { territory name value n part low high reports structures activeStructures }
    }
  }
`);
