import { graphql } from '../graphql/graphql';

/** The map, the period before it, and how many départements have spoken at all. */
export const HeatmapDocument = graphql(`
  query ConsoleHeatmap($input: HeatmapInput!, $before: HeatmapInput!, $coverage: HeatmapInput!) {
    heatmap(input: $input) {
      level metric from to unit n structures asOf
      cells { territory name value reports structures activeStructures }
    }
    before: heatmap(input: $before) { n structures }
    coverage: heatmap(input: $coverage) { cells { territory reports } }
  }
`);

/** What the panel of a territory shows beside its figures. */
export const TerritoryDocument = graphql(`
  query ConsoleTerritory($trend: TrendInput!) {
    trend(input: $trend) { unit n points { period reports } }
  }
`);
