import type { Response } from 'express';
import type { Viewer } from '@vigie/access';
import { REGIONS } from '@vigie/reference';

/** Bytes a client may leave unread before it is dropped: it will come back and ask for everything. */
const LARGEST_BACKLOG = 64 * 1024;

/**
 * One open page. Federation staff hear of the regions of their scope; a structure hears nothing, since even
 * the moment at which another one reports is not its to know. Its line only tells that the server is there.
 */
export class LiveLine {
  private regions: readonly string[];

  constructor(readonly accountId: string, viewer: Pick<Viewer, 'scope'>, private readonly response: Response) {
    this.regions = heardBy(viewer);
    response.status(200).set({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' });
    response.flushHeaders();
    this.write('retry: 2000\n\n');
  }

  /** @param regions those that changed; only those of the scope are told */
  tell(regions: readonly string[], at: Date): void {
    for (const region of regions) if (this.regions.includes(region)) this.write(`data: ${JSON.stringify({ region, at: at.toISOString() })}\n\n`);
  }

  /** Tells of every region of the scope: something may have been missed. */
  tellAll(at: Date): void {
    this.tell(this.regions, at);
  }

  /** A comment that keeps proxies from closing the line; from here on it has the scope that the session has now. */
  beat(viewer: Pick<Viewer, 'scope'>): void {
    this.regions = heardBy(viewer);
    this.write(': \n\n');
  }

  close(): void {
    this.response.end();
  }

  private write(text: string): void {
    // Ended, but not read to the end yet: the line is still listed until it closes.
    if (this.response.writableEnded) return;
    if (this.response.writableLength > LARGEST_BACKLOG) this.response.destroy();
    else this.response.write(text);
  }
}

function heardBy({ scope }: Pick<Viewer, 'scope'>): readonly string[] {
  switch (scope.kind) {
    case 'NATION':
      return REGIONS.map(({ code }) => code);
    case 'REGION':
      return scope.regionCodes;
    case 'STRUCTURE':
    case 'OPERATIONS':
    case 'SYSTEM':
    case 'ANONYMOUS':
      return [];
  }
}
