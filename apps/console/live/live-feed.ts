/** « live »: events arrive. « connecting »: first try. « offline »: the line is cut and will be tried again. */
export type LiveState = 'connecting' | 'live' | 'offline';

/** What an open line tells the feed. */
export interface LineEvents {
  readonly opened: () => void;
  readonly received: (data: string) => void;
  readonly cut: () => void;
}

export interface EventLine {
  close(): void;
}

export interface LiveFeedOptions {
  readonly connect: (events: LineEvents) => EventLine;
  readonly onState: (state: LiveState) => void;
  /** INSEE codes of the regions that changed; « resync » after a cut, when changes may have been missed. */
  readonly onChange: (regions: ReadonlySet<string> | 'resync') => void;
}

/** The first report of a burst is shown at once, the rest of it together after this long. */
const COALESCE_MS = 250;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/** Listens to changed regions, joins bursts, and reconnects by itself with growing pauses. */
export class LiveFeed {
  private line: EventLine | null = null;
  private regions = new Set<string>();
  private flushTimer: ReturnType<typeof setTimeout> | null = null;
  private retryTimer: ReturnType<typeof setTimeout> | null = null;
  private retryMs = FIRST_RETRY_MS;
  private wasCut = false;

  constructor(private readonly options: LiveFeedOptions) {}

  open(): void {
    this.options.onState(this.wasCut ? 'offline' : 'connecting');
    this.line = this.options.connect({ opened: () => this.opened(), received: (data) => this.received(data), cut: () => this.cut() });
  }

  close(): void {
    this.line?.close();
    this.line = null;
    if (this.flushTimer) clearTimeout(this.flushTimer);
    if (this.retryTimer) clearTimeout(this.retryTimer);
    this.flushTimer = this.retryTimer = null;
  }

  private opened(): void {
    this.retryMs = FIRST_RETRY_MS;
    this.options.onState('live');
    if (this.wasCut) this.options.onChange('resync');
    this.wasCut = false;
  }

  private received(data: string): void {
    const region = regionIn(data);
    if (region === null) return;
    if (!this.flushTimer) {
      this.options.onChange(new Set([region]));
      this.flushTimer = setTimeout(() => this.flush(), COALESCE_MS);
    } else this.regions.add(region);
  }

  private flush(): void {
    this.flushTimer = null;
    if (this.regions.size === 0) return;
    const changed = this.regions;
    this.regions = new Set();
    this.flushTimer = setTimeout(() => this.flush(), COALESCE_MS);
    this.options.onChange(changed);
  }

  /** EventSource gives up for good on an HTTP error, so the retrying is ours in every case. */
  private cut(): void {
    this.wasCut = true;
    this.line?.close();
    this.line = null;
    this.options.onState('offline');
    this.retryTimer ??= setTimeout(() => {
      this.retryTimer = null;
      this.open();
    }, this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }
}

function regionIn(data: string): string | null {
  try {
    const event: unknown = JSON.parse(data);
    return typeof event === 'object' && event !== null && 'region' in event && typeof event.region === 'string' ? event.region : null;
  } catch {
    return null;
  }
}
