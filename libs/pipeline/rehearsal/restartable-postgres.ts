import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '@vigie/migrations';
import { EmbeddedPostgres, createDataSource, ensureDatabase, freePort, migrate } from '@vigie/platform';

/** A migrated PostgreSQL of the test's own, that can be killed and come back at the same address. */
export class RestartablePostgres {
  private constructor(private readonly folder: string, private readonly port: number, private server: EmbeddedPostgres) {}

  static async start(): Promise<RestartablePostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-restart-'));
    const port = await freePort();
    const postgres = new RestartablePostgres(folder, port, await startAt(folder, port));
    await ensureDatabase(postgres.server.url('postgres'), 'vigie');
    const dataSource = createDataSource({ url: postgres.url, entities: [], migrations, poolSize: 2, applicationName: 'rehearsal' });
    await dataSource.initialize();
    await migrate(dataSource);
    await dataSource.destroy();
    return postgres;
  }

  get url(): string {
    return this.server.url('vigie');
  }

  /** As a power cut does it. */
  kill(): void {
    process.kill(this.server.pid()!, 'SIGKILL');
  }

  /** As an administrator does it. */
  async halt(): Promise<void> {
    await this.server.stop();
  }

  async up(): Promise<void> {
    this.server = await startAt(this.folder, this.port);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    rmSync(this.server.folder, { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** As durable as in production: what it acknowledged must be there when it comes back. */
function startAt(folder: string, port: number): Promise<EmbeddedPostgres> {
  return EmbeddedPostgres.start(folder, { port });
}
