import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { ViewerLookup, type Viewer } from '@vigie/access';
import { Clock, Logger } from '@vigie/platform';
import { BucketChannel, type BucketListener } from './bucket-channel';
import { LiveLine } from './live-line';

/** How often a line is kept alive and its session looked at again, in milliseconds. */
export const BEAT_MS = 15_000;

/** Pages one account may keep open: a person with many tabs, not a script. */
export const LINES_PER_ACCOUNT = 8;

/** The open pages of this process. */
@Injectable()
export class LiveLines implements BucketListener, OnModuleDestroy {
  private readonly lines = new Set<LiveLine>();
  /** Accounts whose lines are about to open, once for each. */
  private readonly opening: string[] = [];
  private readonly beats = new Set<NodeJS.Timeout>();

  constructor(
    private readonly channel: BucketChannel,
    private readonly viewers: ViewerLookup,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /**
   * @param token of the session, looked up again at each beat: a revoked one ends the line
   * @returns false when the account has too many lines already, and then nothing was sent
   */
  async open(viewer: Viewer, token: string | undefined, response: Response): Promise<boolean> {
    const accountId = viewer.account.id;
    const open = [...this.lines].filter((line) => line.accountId === accountId).length + this.opening.filter((id) => id === accountId).length;
    if (open >= LINES_PER_ACCOUNT) return false;
    this.opening.push(accountId);
    // Before the page is told that the line is open: from then on it misses nothing.
    await this.channel.listen(this).finally(() => this.opening.splice(this.opening.indexOf(accountId), 1));
    // Who left meanwhile will not be heard leaving again.
    if (response.closed) return true;
    const line = new LiveLine(accountId, viewer, response);
    this.lines.add(line);
    const beat = setInterval(() => void this.beat(line, token), BEAT_MS);
    this.beats.add(beat);
    response.on('close', () => {
      clearInterval(beat);
      this.beats.delete(beat);
      this.lines.delete(line);
    });
    return true;
  }

  changed(region: string): void {
    const at = this.clock.now();
    for (const line of this.lines) line.tell([region], at);
  }

  resumed(): void {
    const at = this.clock.now();
    for (const line of this.lines) line.tellAll(at);
  }

  onModuleDestroy(): void {
    for (const beat of this.beats) clearInterval(beat);
    for (const line of this.lines) line.close();
  }

  private async beat(line: LiveLine, token: string | undefined): Promise<void> {
    try {
      const viewer = await this.viewers.find(token);
      if (viewer && viewer.role !== 'ADMIN' && viewer.scope.kind !== 'ANONYMOUS') line.beat(viewer);
      else line.close();
    } catch (error) {
      // The database does not answer: who may hear what is unknown, so nobody hears. The page comes back by itself.
      this.logger.warn({ reason: (error as Error).message }, 'A live line could not be checked and was closed.');
      line.close();
    }
  }
}
