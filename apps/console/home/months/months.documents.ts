import { graphql } from '../../graphql/graphql';

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
