import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
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
    // Nothing here is cached by hints on fields, and weighing them took a fifth of an answer of a hundred territories.
    plugins: [...plugins, requestWeightLimit as ApolloServerPlugin, ApolloServerPluginCacheControlDisabled() as ApolloServerPlugin],
    validationRules,
    formatError,
    context: ({ req, res }: GraphqlContext): GraphqlContext => {
      res.setHeader('Cache-Control', 'no-store');
      return { req, res };
    },
  });
}
