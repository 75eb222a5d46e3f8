import { graphql } from '../graphql/graphql';

export const BaselineComparisonDocument = graphql(`
  query ConsoleBaselineComparison($input: IndicatorInput) {
    baselineComparison(input: $input) {
      surveyUnit measuredUnit caution
      rows {
        indicator label verdict words
        published { value kind n page note low high }
        measured { unit from to structures n share low high }
      }
    }
  }
`);
