import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { countWhatWasNeverCounted } from '@vigie/aggregation';
import { seedCatalogue } from '@vigie/catalogue';
import { SYSTEM, TransactionRunner, createLogger, loadConfig, type Config } from '@vigie/platform';
import { AppModule } from '../app.module';
import { configureHttp } from '../http/configure-http';
import { welcome } from './welcome';
import { refuseDemonstrationAccounts } from './demonstration-accounts';
import { prepareDemonstration } from './prepare-demonstration';
import { openDatabase, type OpenDatabase } from './open-database';
import { assertPortFree } from './port';
import { NestLogger } from './nest-logger';

export interface RunningServer {
  /** Origin that people type. */
  readonly url: string;
  /** Stops taking requests, lets those and the jobs under way finish, closes everything it opened. */
  close(): Promise<void>;
}

/**
 * The whole start: configuration, database, migrations, reference and demonstration data, then the roles asked for.
 * @param opened called once the database is open: a start that is interrupted has it to close
 * @throws StartupError for anything the person who starts it can mend
 */
export async function startServer(env: Record<string, string | undefined>, opened: (database: OpenDatabase) => void = () => undefined): Promise<RunningServer> {
  const started = performance.now();
  const config = loadConfig(env);
  await assertPortFree(config);
  const say = (line: string) => console.log(line);
  const database = await openDatabase(config, say);
  opened(database);
  try {
    if (config.production) await refuseDemonstrationAccounts(database.dataSource);
    await new TransactionRunner(database.dataSource).run(SYSTEM, seedCatalogue);
    if (config.demo) await prepareDemonstration(config, database, say);
    await countWhatWasNeverCounted(database.dataSource, say);
    const app = await createApp(config, database);
    await app.listen(config.port, config.host);
    const url = config.publicUrl;
    say(await welcome(config, database.dataSource, Math.round(performance.now() - started)));
    return { url, close: async () => { await app.close(); await database.close(); } };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function createApp(config: Config, database: OpenDatabase): Promise<NestExpressApplication> {
  const logger = createLogger(config);
  const app = await NestFactory.create<NestExpressApplication>(await AppModule.with({ config, dataSource: database.dataSource, logger, databaseUrl: database.url }), {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  await configureHttp(app, config, logger);
  await app.init();
  return app;
}
