import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Queue } from 'bullmq';
import type { RequestHandler } from 'express';

/**
 * The board lays its own base address, and draws its styles at run time; it asks for a font elsewhere,
 * which the policy forbids and `withoutForeignFonts` takes out.
 */
export const BOARD_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self' data:",
  "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'self'",
].join('; ');

const FOREIGN_FONTS = /<link[^>]+fonts\.googleapis\.com[^>]*>/g;

/**
 * bull-board over one queue, read only: a given-up job is sent again from the journal, which leaves a trace.
 * @param basePath where it is mounted, without a final slash
 */
export function createQueueBoard(queue: Queue, basePath: string): RequestHandler {
  const server = new ExpressAdapter();
  server.setBasePath(basePath);
  createBullBoard({
    queues: [new BullMQAdapter(queue, { readOnlyMode: true, allowRetries: false })],
    serverAdapter: server,
    options: { uiConfig: { boardTitle: 'Vigie', hideDocsLink: true, locale: { lng: 'fr-FR' }, pollingInterval: { showSetting: true } } },
  });
  const board = server.getRouter() as RequestHandler;
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', BOARD_POLICY);
    const send = response.send.bind(response);
    response.send = (body: unknown) => send(typeof body === 'string' ? body.replace(FOREIGN_FONTS, '') : body);
    board(request, response, next);
  };
}
