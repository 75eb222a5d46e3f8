import { Controller, Get, HttpException, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Permit, REFUSAL_MESSAGES, viewerOf, type RequestWithViewer } from '@vigie/access';
import { ReadCalendar } from './read-calendar';

/** `GET /calendar/vigie.ics`: with `?cle=` what a calendar program subscribes to, without it the file for who is signed in. The key stands in the query, which no log keeps. */
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: ReadCalendar) {}

  @Permit('ANYONE')
  @Get('vigie.ics')
  async read(@Req() request: RequestWithViewer, @Query('cle') key: string | undefined, @Res() response: Response): Promise<void> {
    const file = key === undefined ? await this.ofSession(request) : await this.calendar.ofToken(key);
    if (file === null) throw new HttpException({ code: 'NOT_FOUND', message: REFUSAL_MESSAGES.NOT_FOUND }, 404);
    response.set({ 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="vigie.ics"', 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }).send(file);
  }

  private ofSession(request: RequestWithViewer): Promise<string> {
    const viewer = viewerOf(request);
    if (!viewer) throw new HttpException({ code: 'UNAUTHENTICATED', message: REFUSAL_MESSAGES.UNAUTHENTICATED }, 401);
    if (viewer.role !== 'REPORTER' && viewer.role !== 'STRUCTURE_MANAGER') throw new HttpException({ code: 'FORBIDDEN', message: REFUSAL_MESSAGES.FORBIDDEN }, 403);
    return this.calendar.ofViewer(viewer);
  }
}
