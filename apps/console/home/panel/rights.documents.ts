import { graphql } from '../../graphql/graphql';

export const MainRightsDocument = graphql(`
  query ConsoleMainRights($input: BreakdownInput!) { breakdown(input: $input) { n rows { code reports share low high } } }
`);
