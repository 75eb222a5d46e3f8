import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLogger, loadConfig, PlatformModule, type Clock, type Config } from '@vigie/platform';
import { Browser } from './browser';
import { aSession } from './builders/session';
import { listenHere } from './listen-here';
import { SentLetters } from './sent-letters';
import type { TestDatabase } from './test-database';

export interface ProgramWishes {
  readonly imports: readonly (Type | DynamicModule)[];
  readonly clock?: Clock;
  readonly config?: Partial<Config>;
}

export interface GraphqlProgram {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly letters: SentLetters;
  /** A new browser, signed in nowhere. */
  browser(): Browser;
  /** A browser in which that account has just signed in. */
  browserOf(account: { readonly id: string }): Promise<Browser>;
  close(): Promise<void>;
}

/** Some libraries as a running program: their GraphQL over HTTP, their routes and guards, on a test database. */
export async function graphqlProgram(db: TestDatabase, wished: ProgramWishes): Promise<GraphqlProgram> {
  const config = { ...loadConfig({ NODE_ENV: 'test', VIGIE_SECRET: 'for tests only, and nowhere else at all', VIGIE_DATA_DIR: tmpdir(), LOG_LEVEL: 'silent' }), ...wished.config };
  const letters = new SentLetters(config);
  const graphql = GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver, autoSchemaFile: true, fieldResolverEnhancers: ['guards'], graphiql: false, csrfPrevention: true,
    context: ({ req, res }: { req: unknown; res: unknown }) => ({ req, res }),
  });
  const platform = PlatformModule.with({ config, dataSource: db.dataSource, logger: createLogger(config), clock: wished.clock, mailer: letters });
  const program: DynamicModule = { module: class TestProgram {}, imports: [platform, ...wished.imports, graphql] };
  const app = await NestFactory.create<NestExpressApplication>(program, { logger: false, abortOnError: false });
  const url = await listenHere(app);
  const now = () => wished.clock?.now() ?? new Date();
  return {
    url, app, letters,
    browser: () => new Browser(url),
    browserOf: async (account) => Object.assign(new Browser(url), { cookie: await aSession(db.dataSource, account.id, now()) }),
    close: () => app.close(),
  };
}
