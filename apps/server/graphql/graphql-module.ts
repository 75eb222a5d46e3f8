import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { formatError } from './format-error';
import { requestWeightLimit } from './request-weight';
import { MAX_TOKENS, armoredServer } from './limits';

export interface GraphqlContext {
  readonly req: Request;
  readonly res: Response;
}

/** The one GraphQL endpoint: code-first schema, limits, no introspection and no suggestions in production. */
export function graphqlModule(options: { production: boolean }): DynamicModule {
  const { plugins, validationRules } = armoredServer();
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    fieldResolverEnhancers: ['guards'],
    introspection: !options.production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: options.production,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    graphiql: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    plugins: [...plugins, requestWeightLimit as ApolloServerPlugin],
    validationRules,
    formatError,
    context: ({ req, res }: GraphqlContext): GraphqlContext => ({ req, res }),
  });
}
