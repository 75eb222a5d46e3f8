import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { NextFunction, Request, Response as Reply } from 'express';
import type { RequestWithViewer, Viewer } from '@vigie/access';
import { PlatformModule, createLogger, loadConfig, type Clock } from '@vigie/platform';
import { listenHere } from './listen-here';
import type { TestDatabase } from './test-database';

@Module({})
class GraphqlAppModule {}

export interface Answer<T> {
  readonly data: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export interface GraphqlApp {
  readonly url: string;
  /** Asks as that viewer, as if the session said so; null is nobody. */
  ask<T>(viewer: Viewer | null, query: string, variables?: object): Promise<Answer<T>>;
  /** The same for a route. */
  fetch(viewer: Viewer | null, path: string, init?: RequestInit): Promise<Response>;
  get<T>(token: Type<T>): T;
  close(): Promise<void>;
}

/** The named libraries behind a GraphQL endpoint of their own, without the rest of the program. Whose request it is goes in a header. */
export async function graphqlApp(db: TestDatabase, imports: (Type | DynamicModule)[], clock: Clock): Promise<GraphqlApp> {
  const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: db.url, VIGIE_SECRET: 'x'.repeat(32) });
  const viewers = new Map<string, Viewer>();
  const module: DynamicModule = {
    module: GraphqlAppModule,
    imports: [
      PlatformModule.with({ config, dataSource: db.dataSource, logger: createLogger({ logLevel: 'silent' }), clock }),
      ...imports,
      GraphQLModule.forRoot<ApolloDriverConfig>({
        driver: ApolloDriver, autoSchemaFile: true, sortSchema: true, fieldResolverEnhancers: ['guards'], context: ({ req, res }: { req: Request; res: Reply }) => ({ req, res }),
      }),
    ],
  };
  const app = await NestFactory.create(module, { logger: false });
  app.use((request: RequestWithViewer, _response: Reply, next: NextFunction) => {
    request.viewer = viewers.get(String(request.headers['x-viewer'])) ?? null;
    next();
  });
  const url = await listenHere(app);
  const send = (viewer: Viewer | null, path: string, init: RequestInit = {}) => {
    if (viewer) viewers.set(viewer.sessionId, viewer);
    return fetch(`${url}${path}`, { ...init, headers: { 'content-type': 'application/json', 'x-viewer': viewer?.sessionId ?? '' } });
  };
  return {
    url,
    ask: async <T>(viewer: Viewer | null, query: string, variables: object = {}) =>
      (await (await send(viewer, '/graphql', { method: 'POST', body: JSON.stringify({ query, variables }) })).json()) as Answer<T>,
    fetch: send,
    get: (token) => app.get(token, { strict: false }),
    close: () => app.close(),
  };
}
