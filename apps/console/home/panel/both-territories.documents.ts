import { graphql } from '../../graphql/graphql';

/** Two territories over the same weeks or months. */
export const BothTerritoriesDocument = graphql(`
  query ConsoleBothTerritories($first: TrendInput!, $second: TrendInput!) {
    first: trend(input: $first) { n points { period reports } }
    second: trend(input: $second) { n points { period reports } }
  }
`);
