import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@vigie/platform';

/** A Redis of the test's own, on a free port, with its data in a temporary folder. */
export class RedisServer {
  private process: ChildProcess | null = null;

  private constructor(private readonly folder: string, readonly port: number) {}

  /** @throws in one line when no redis-server is installed: these tests are never skipped */
  static async start(): Promise<RedisServer> {
    if (spawnSync('redis-server', ['--version']).error) {
      throw new Error('No redis-server on this machine: install the package redis-server (apt-get install redis-server), which .ci/run does.');
    }
    const server = new RedisServer(mkdtempSync(join(tmpdir(), 'vigie-redis-')), await freePort());
    await server.up();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it again on the same port, with what it had: every write is on disk before it is answered. */
  async up(): Promise<void> {
    const child = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--appendonly', 'yes', '--appendfsync', 'always', '--save', ''], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.process = child;
    await new Promise<void>((done, fail) => {
      child.once('exit', (code) => fail(new Error(`redis-server left with code ${code}`)));
      child.stdout.on('data', (line: Buffer) => { if (line.toString().includes('Ready to accept connections')) done(); });
    });
    child.removeAllListeners('exit');
  }

  async down(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.process;
    this.process = null;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }

  async stop(): Promise<void> {
    await this.down('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
