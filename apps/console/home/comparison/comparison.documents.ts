import { graphql } from '../../graphql/graphql';

/** The same map over the period that it is compared with. */
export const AgainstDocument = graphql(`
  query ConsoleAgainst($input: HeatmapInput!) {
    heatmap(input: $input) {
      metric from to n structures
      overall { value n part low high }
      cells { territory name value n part low high reports structures }
    }
  }
`);
