import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

const CALLERS_FAULT = /^(GRAPHQL_|BAD_REQUEST|BAD_USER_INPUT)/;

/** A document refused by a limit while it was parsed is the caller's fault: 400, not the 500 that Apollo gives it. */
export const refusedDocumentStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single' || (response.http.status ?? 200) < 500) return;
        const { errors } = response.body.singleResult;
        if (errors?.length && errors.every(isCallersFault)) response.http.status = 400;
      },
    };
  },
};

function isCallersFault({ extensions }: GraphQLFormattedError): boolean {
  return CALLERS_FAULT.test(String(extensions?.['code']));
}
