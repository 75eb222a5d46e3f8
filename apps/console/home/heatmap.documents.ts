import { graphql } from '../graphql/graphql';

/** The map, the period before it, and how many départements have spoken at all. */
export const HeatmapDocument = graphql(`
  query ConsoleHeatmap($input: HeatmapInput!, $before: HeatmapInput!, $coverage: HeatmapInput!) {
    heatmap(input: $input) {
      level metric from to unit base caution least smoothing n structures asOf
      overall { value n part low high }
      cells { territory name value n part low high reports structures activeStructures }
    }
    before: heatmap(input: $before) { n structures }
    coverage: heatmap(input: $coverage) { cells { territory reports } }
  }
`);

/** The départements of a map: what one of them sums up to, when it is zoomed on. */
export const WholeDocument = graphql(`
  query ConsoleWhole($input: HeatmapInput!) {
    heatmap(input: $input) { cells { territory value n part low high reports structures } }
  }
`);

/** What the panel of a territory shows beside its figures. */
export const TerritoryDocument = graphql(`
  query ConsoleTerritory($open: TrendInput!, $solved: TrendInput!) {
    open: trend(input: $open) { unit n points { period reports } }
    solved: trend(input: $solved) { n points { period reports } }
  }
`);

/** How many of the reports of the map are solved. */
export const SolvedDocument = graphql(`
  query ConsoleSolved($input: HeatmapInput!) {
    heatmap(input: $input) { n cells { territory reports } }
  }
`);
