import { graphql } from '../graphql/graphql';

export const BeginTotpEnrolmentDocument = graphql(`mutation BeginTotpEnrolment { beginTotpEnrolment { secret uri } }`);

export const ConfirmTotpDocument = graphql(`
  mutation ConfirmTotp($code: String!) {
    confirmTotp(code: $code) {
      __typename
      ... on SecondFactorEnrolled { recoveryCodes }
      ... on SecondFactorRefused { message }
    }
  }
`);

export const BeginPasskeyEnrolmentDocument = graphql(`mutation BeginPasskeyEnrolment { beginPasskeyEnrolment { challenge options } }`);

export const EnrolPasskeyDocument = graphql(`
  mutation EnrolPasskey($challenge: String!, $name: String!, $response: String!) {
    enrolPasskey(challenge: $challenge, name: $name, response: $response) {
      __typename
      ... on SecondFactorEnrolled { recoveryCodes }
      ... on SecondFactorRefused { message }
    }
  }
`);
