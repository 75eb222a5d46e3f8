import pg from 'pg';
import { DataSource, type DataSourceOptions, type MigrationInterface, type MixedList } from 'typeorm';

type Classes = DataSourceOptions['entities'];

export interface DataSourceParts {
  readonly url: string;
  readonly entities: Classes;
  readonly migrations: MixedList<new () => MigrationInterface>;
  readonly poolSize: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
}

/**
 * A server that stops may end a connection in the very moment it is handed over, before TypeORM listens:
 * an `error` event nobody hears ends the process. Whoever uses the connection still gets the error.
 */
class HeardClient extends pg.Client {
  constructor(options?: string | pg.ClientConfig) {
    super(options);
    this.on('error', () => undefined);
  }
}

/** A TypeORM data source whose `undefined` and `null` in a where clause throw instead of matching everything. */
export function createDataSource(parts: DataSourceParts): DataSource {
  return new DataSource({
    type: 'postgres',
    url: parts.url,
    entities: parts.entities,
    migrations: parts.migrations as DataSourceOptions['migrations'],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: parts.poolSize,
    applicationName: parts.applicationName,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: { connectionTimeoutMillis: 5_000, Client: HeardClient },
  });
}
