import { Controller, Get, HttpException, Req, Res } from '@nestjs/common';
import { parse } from 'cookie';
import type { Response } from 'express';
import { Permit, SESSION_COOKIE, tooManyRequests, viewerOf, type RequestWithViewer } from '@vigie/access';
import { LiveLines } from './live-lines';

/** `GET /live`: server-sent events `{"region":"84","at":"…"}` when figures of a region in scope have changed. */
@Controller()
export class LiveController {
  constructor(private readonly lines: LiveLines) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Get('live')
  async live(@Req() request: RequestWithViewer, @Res() response: Response): Promise<void> {
    const viewer = viewerOf(request);
    const token = parse(request.headers.cookie ?? '')[SESSION_COOKIE];
    if (viewer && (await this.lines.open(viewer, token, response))) return;
    const refused = tooManyRequests(RETRY_SECONDS);
    throw new HttpException({ code: 'TOO_MANY_REQUESTS', message: refused.message }, 429);
  }
}

const RETRY_SECONDS = 30;
