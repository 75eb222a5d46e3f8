import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Permit } from '@vigie/access';
import { JobQueue, metricsRegistry } from '@vigie/pipeline';
import { CONFIG, type Config } from '@vigie/platform';

type Reach = 'ok' | 'down';

/** How long a store may take to answer before it counts as down: less than an orchestrator waits. */
const PATIENCE_MS = 2_000;

/** What an orchestrator asks: is the process alive, can it serve, how does it fare. No personal data, no version of anything. */
@Permit('ANYONE')
@Controller()
export class HealthController {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly queue: JobQueue,
  ) {}

  /** The process answers. */
  @Get('health/live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The database answers too, and to a worker its queue; else 503. Without its queue an api still takes reports: they wait in the outbox. */
  @Get('health/ready')
  async ready(@Res() response: Response): Promise<void> {
    const [database, queue] = await Promise.all([reach(this.dataSource.query('SELECT 1')), reach(this.queue.depth())]);
    const able = database === 'ok' && (queue === 'ok' || this.config.role !== 'worker');
    const status = able ? (queue === 'ok' ? 'ok' : 'degraded') : 'unavailable';
    response.status(able ? 200 : 503).json({ status, database, queue });
  }

  /** Prometheus text. Kept from the public by the reverse proxy (docker/Caddyfile). */
  @Get('metrics')
  @Header('Content-Type', metricsRegistry.contentType)
  metrics(): Promise<string> {
    return metricsRegistry.metrics();
  }
}

async function reach(asked: Promise<unknown>): Promise<Reach> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<Reach>((done) => { late = setTimeout(done, PATIENCE_MS, 'down'); });
  const answer = await Promise.race([asked.then((): Reach => 'ok', (): Reach => 'down'), patience]);
  clearTimeout(late);
  return answer;
}
