import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { ensureDatabase, freePort } from '@vigie/platform';
import { freshDataDir, startProgram, type Program } from './program';

const databaseAt = (name: string): string => {
  const database = new URL(inject('testServer'));
  database.pathname = `/${name}`;
  return database.href;
};

const settings = (database: string, reports: number) => ({ DATABASE_URL: databaseAt(database), VIGIE_DEMO: 'true', VIGIE_DEMO_REPORTS: String(reports) });

/** A first start of that size, made once a run and left at rest: its database, and the folder with the secret it was made with. */
async function firstStart(reports: number): Promise<{ database: string; folder: string }> {
  const database = `vigie_first_${reports}`;
  const folder = join(inject('scratch'), database);
  // Two files may want the same one at once.
  await inTurn(database, async () => {
    if (existsSync(folder)) return;
    await ensureDatabase(inject('testServer'), database);
    const program = await startProgram(settings(database, reports));
    await program.stop();
    renameSync(program.dataDir, folder);
  });
  return { database, folder };
}

async function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  const turn = new pg.Client({ connectionString: inject('testServer') });
  await turn.connect();
  try {
    await turn.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    await work();
  } finally {
    await turn.end();
  }
}

/** The built program with its demonstration, on a database of its own; it may be stopped and started again at the same address. */
export class Demonstration {
  private constructor(private program: Program, private readonly env: Record<string, string>) {}

  static async start(reports = 1_000): Promise<Demonstration> {
    const first = await firstStart(reports);
    const name = `vigie_browser_${randomUUID().slice(0, 8)}`;
    await ensureDatabase(inject('testServer'), name, first.database);
    const dataDir = freshDataDir();
    cpSync(first.folder, dataDir, { recursive: true });
    const env = { PORT: String(await freePort()), ...settings(name, reports) };
    return new Demonstration(await startProgram(env, dataDir), env);
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
