import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { register } from 'prom-client';
import { DataSource } from 'typeorm';
import { Permit } from '@vigie/access';

/** What an orchestrator asks: is the process alive, can it serve, how does it fare. No personal data, no version of anything. */
@Permit('ANYONE')
@Controller()
export class HealthController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** The process answers. */
  @Get('health/live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The database answers too; else 503. */
  @Get('health/ready')
  async ready(@Res() response: Response): Promise<void> {
    const database = await this.dataSource.query('SELECT 1').then(() => 'ok', () => 'down');
    response.status(database === 'ok' ? 200 : 503).json({ status: database === 'ok' ? 'ok' : 'unavailable', database });
  }

  /** Prometheus text. Kept from the public by the reverse proxy (docker/Caddyfile). */
  @Get('metrics')
  @Header('Content-Type', register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }
}
