import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { DriverContract } from 'flydrive/types';
import { CONFIG, type Config } from '@vigie/platform';

/** Where encrypted files lie: a folder of the data directory, or a bucket. It never sees a key, nor a byte in clear. */
@Injectable()
export class FileStore {
  private disk: Promise<Disk> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'files' | 'dataDir'>) {}

  /** @param key letters, digits, hyphens and slashes */
  async put(key: string, sealed: Buffer): Promise<void> {
    await (await this.open()).put(key, sealed);
  }

  /** @throws when there is none */
  async read(key: string): Promise<Readable> {
    return (await this.open()).getStream(key);
  }

  /** Dropping what is not there is no fault: a job that was cut runs again. */
  async drop(keys: readonly string[]): Promise<void> {
    const disk = await this.open();
    for (const key of keys) if (await disk.exists(key)) await disk.delete(key);
  }

  /** The whole of it, for what is small. @throws when there is none */
  async whole(key: string): Promise<Buffer> {
    return Buffer.from(await (await this.open()).getBytes(key));
  }

  /** Keys under a folder, in order; none when there is no such folder. */
  async list(folder: string): Promise<string[]> {
    const disk = await this.open();
    const keys: string[] = [];
    let page: string | undefined;
    do {
      const found = await disk.listAll(folder, { recursive: true, paginationToken: page }).catch((error: unknown) => {
        if (isMissing(error)) return { objects: [], paginationToken: undefined };
        throw error;
      });
      for (const object of found.objects) if (object.isFile) keys.push(object.key);
      page = found.paginationToken;
    } while (page !== undefined);
    return keys.sort();
  }

  private open(): Promise<Disk> {
    return (this.disk ??= this.driver().then((driver) => new Disk(driver)));
  }

  private async driver(): Promise<DriverContract> {
    const { s3 } = this.config.files;
    if (!s3) return new FSDriver({ location: join(this.config.dataDir, 'files'), visibility: 'private' });
    const { openS3 } = await import('./s3-driver');
    return openS3(s3);
  }
}

/** A folder that was never written to. */
function isMissing(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return [error, cause].some((one) => (one as { code?: string } | undefined)?.code === 'ENOENT');
}
