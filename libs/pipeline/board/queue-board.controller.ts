import { All, Controller, Next, Req, Res } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Permit } from '@vigie/access';
import { JobQueue } from '../queue/job-queue';

const BASE = '/admin/queues';

/** What stands in the queue, for those who run the service. The guard opens it; the board itself asks nothing. */
@Permit('ADMIN')
@Controller('admin/queues')
export class QueueBoardController {
  private board: RequestHandler | null = null;

  constructor(private readonly queue: JobQueue) {}

  @All(['', '{*path}'])
  async show(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): Promise<void> {
    // Loaded by the first who looks: most processes show it to nobody.
    this.board ??= (await import('./queue-board')).createQueueBoard(await this.queue.open(), BASE);
    request.url = request.originalUrl.slice(BASE.length) || '/';
    this.board(request, response, next);
  }
}
