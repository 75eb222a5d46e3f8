import { graphql } from '../graphql/graphql';

export const OPPOSABLE_TEXT = graphql(`
  fragment ConsoleOpposableText on OpposableText { id version bodyCode title reference excerpt url validFrom validUntil verifiedOn verifiedBy withdrawn savedAt }
`);

export const OpposableTextsDocument = graphql(`
  query ConsoleOpposableTexts { opposableTexts { ...ConsoleOpposableText } }
`, [OPPOSABLE_TEXT]);

export const OpposableTextHistoryDocument = graphql(`
  query ConsoleOpposableTextHistory($id: ID!) { opposableTextHistory(id: $id) { ...ConsoleOpposableText } }
`, [OPPOSABLE_TEXT]);

export const SaveOpposableTextDocument = graphql(`
  mutation SaveOpposableText($text: OpposableTextInput!, $replaces: OpposableTextRead) {
    saveOpposableText(text: $text, replaces: $replaces) {
      __typename
      ... on OpposableTextSaved { text { id } }
      ... on OpposableTextRefused { message errors { field message } }
      ... on OpposableTextChangedRefused { message }
    }
  }
`);

export const WithdrawOpposableTextDocument = graphql(`
  mutation WithdrawOpposableText($read: OpposableTextRead!) {
    withdrawOpposableText(read: $read) {
      __typename
      ... on OpposableTextSaved { text { id } }
      ... on OpposableTextRefused { message }
      ... on OpposableTextChangedRefused { message }
    }
  }
`);
