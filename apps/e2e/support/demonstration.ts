import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { ensureDatabase, freePort } from '@vigie/platform';
import { startProgram, type Program } from './program';

/** The built program with its demonstration, on a database of its own; it may be stopped and started again at the same address. */
export class Demonstration {
  private constructor(private program: Program, private readonly env: Record<string, string>) {}

  static async start(reports = 1_000): Promise<Demonstration> {
    const name = `vigie_browser_${randomUUID().slice(0, 8)}`;
    await ensureDatabase(inject('testServer'), name);
    const database = new URL(inject('testServer'));
    database.pathname = `/${name}`;
    const env = { PORT: String(await freePort()), DATABASE_URL: database.href, VIGIE_DEMO: 'true', VIGIE_DEMO_REPORTS: String(reports) };
    return new Demonstration(await startProgram(env), env);
  }

  get url(): string {
    return this.program.url;
  }

  /** For a recount: what the program shows, told from its tables. */
  get databaseUrl(): string {
    return this.env['DATABASE_URL'] ?? '';
  }

  /** Letters are written here, one file each. */
  get mailFolder(): string {
    return `${this.program.dataDir}/mail`;
  }

  async stop(): Promise<void> {
    await this.program.stop();
  }

  async startAgain(): Promise<void> {
    this.program = await startProgram(this.env, this.program.dataDir);
  }

  async close(): Promise<void> {
    await this.program.stop();
    this.program.clean();
  }
}
