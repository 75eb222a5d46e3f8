import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql';

/** One count a right. Fourteen at once: the API refuses a document of more than fifteen aliases. */
export const RightCountsDocument = graphql(`
  query ConsoleRightCounts(
    $r0: TrendInput!, $r1: TrendInput!, $r2: TrendInput!, $r3: TrendInput!, $r4: TrendInput!, $r5: TrendInput!, $r6: TrendInput!,
    $r7: TrendInput!, $r8: TrendInput!, $r9: TrendInput!, $r10: TrendInput!, $r11: TrendInput!, $r12: TrendInput!, $r13: TrendInput!
  ) {
    r0: trend(input: $r0) { n } r1: trend(input: $r1) { n } r2: trend(input: $r2) { n } r3: trend(input: $r3) { n } r4: trend(input: $r4) { n }
    r5: trend(input: $r5) { n } r6: trend(input: $r6) { n } r7: trend(input: $r7) { n } r8: trend(input: $r8) { n } r9: trend(input: $r9) { n }
    r10: trend(input: $r10) { n } r11: trend(input: $r11) { n } r12: trend(input: $r12) { n } r13: trend(input: $r13) { n }
  }
`);

export type RightCounts = ResultOf<typeof RightCountsDocument>;
export type RightCountsVariables = VariablesOf<typeof RightCountsDocument>;
