import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { BUCKET_CHANNEL } from '@vigie/aggregation';
import { Logger } from '@vigie/platform';

/** Pause before connecting again, doubled at each failure, in milliseconds. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

export interface BucketListener {
  changed(region: string): void;
  /** The line was cut and is back: anything may have changed meanwhile. */
  resumed(): void;
}

/** The process's own ear on the buckets: one connection outside the pool, opened when somebody first listens. */
@Injectable()
export class BucketChannel implements OnModuleDestroy {
  private client: pg.Client | null = null;
  private listener: BucketListener | null = null;
  private firstTry: Promise<void> | null = null;
  private retry: NodeJS.Timeout | null = null;
  private pauseMs = FIRST_PAUSE_MS;
  private closed = false;

  constructor(private readonly dataSource: DataSource, private readonly logger: Logger) {}

  /** One listener a process. Resolves once it hears, or once the first try has failed and another is planned. */
  listen(listener: BucketListener): Promise<void> {
    this.listener ??= listener;
    this.firstTry ??= this.connect(false);
    return this.firstTry;
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(again: boolean): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new pg.Client({ connectionString: url, application_name: 'vigie-live', keepAlive: true });
    this.client = client;
    let lost = false;
    const lose = (error?: Error) => {
      if (lost || this.closed) return;
      lost = true;
      this.reconnectLater(client, error);
    };
    client.on('error', lose);
    client.on('end', () => lose());
    client.on('notification', ({ payload }) => { if (payload) this.listener?.changed(payload); });
    try {
      await client.connect();
      await client.query(`LISTEN ${BUCKET_CHANNEL}`);
      this.pauseMs = FIRST_PAUSE_MS;
      if (again) this.listener?.resumed();
    } catch (error) {
      lose(error as Error);
    }
  }

  private reconnectLater(client: pg.Client, error?: Error): void {
    this.logger.warn({ reason: error?.message ?? 'connection closed', retryInMs: this.pauseMs }, 'The ear on the buckets was cut.');
    client.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.connect(true), this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
