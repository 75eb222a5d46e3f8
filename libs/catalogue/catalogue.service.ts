import { Injectable } from '@nestjs/common';
import { Clock, SYSTEM, TransactionRunner } from '@vigie/platform';
import { currentVersion, readVocabularies, type PublishedVocabularies } from './vocabularies/read-vocabularies';

/** How long another process may go on with the version before the one just published, in milliseconds. */
const FRESH_FOR_MS = 1_000;

/**
 * The vocabularies, read at most once per version and process: a version never changes, so only its number
 * is asked again, at most once a second however many reports arrive.
 */
@Injectable()
export class CatalogueService {
  private readonly versions = new Map<number, Promise<PublishedVocabularies>>();
  private latest: { readonly version: Promise<number>; readonly readAt: number } | null = null;

  constructor(
    private readonly tx: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * @param version one that is published; the one in force if absent
   * @returns every term up to that version, retired ones marked, in form order
   */
  async vocabularies(version?: number): Promise<PublishedVocabularies> {
    const current = await this.currentVersion();
    const wanted = version ?? current;
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > current) throw new RangeError(`No vocabulary version ${wanted}`);
    return remembered(this.versions, wanted, () => this.tx.run(SYSTEM, (m) => readVocabularies(m, wanted)));
  }

  async currentVersion(): Promise<number> {
    const now = this.clock.now().getTime();
    if (!this.latest || now - this.latest.readAt >= FRESH_FOR_MS || now < this.latest.readAt) {
      this.latest = { version: this.tx.run(SYSTEM, currentVersion), readAt: now };
    }
    const asked = this.latest;
    return asked.version.catch((error: unknown) => {
      if (this.latest === asked) this.latest = null;
      throw error;
    });
  }

  /** Called after publishing, so that this process need not wait. */
  forgetCurrentVersion(): void {
    this.latest = null;
  }
}

/** A failed reading is not remembered. */
function remembered<K, V>(memory: Map<K, Promise<V>>, key: K, read: () => Promise<V>): Promise<V> {
  const known = memory.get(key);
  if (known) return known;
  const reading = read();
  memory.set(key, reading);
  reading.catch(() => memory.delete(key));
  return reading;
}
