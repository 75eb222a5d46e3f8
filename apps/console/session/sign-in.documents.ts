import { graphql } from '../graphql/graphql';

export const SignInDocument = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      __typename
      ... on SignedIn { viewer { id } }
      ... on SecondFactorRequired { methods }
      ... on SignInRefused { message retryAfterSeconds }
    }
  }
`);
