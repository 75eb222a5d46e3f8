import { Controller, Get, HttpCode, HttpException, Inject, Param, Post, Redirect } from '@nestjs/common';
import { Permit } from '@vigie/access';
import { CONFIG, type Config } from '@vigie/platform';
import { readUnsubscribeToken } from '../letters/links';
import { NotificationPreferences } from '../preferences/notification-preferences';
import { MESSAGES } from '../letters/messages.fr';

/** `/mail/stop/<token>`: what a mailbox calls when its reader unsubscribes (RFC 8058). The token is the proof, so no session and no header of ours. */
@Controller('mail/stop')
export class StopMailController {
  constructor(private readonly preferences: NotificationPreferences, @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'secret'>) {}

  @Permit('ANYONE')
  @Post(':token')
  @HttpCode(200)
  async stop(@Param('token') token: string): Promise<string> {
    const stopped = readUnsubscribeToken(this.config.secret, token);
    if (!stopped) throw new HttpException({ code: 'NOT_FOUND', message: MESSAGES.staleLink }, 404);
    await this.preferences.stop(stopped.accountId, stopped.kinds);
    return 'OK';
  }

  /** Opened as a page, by people or by a scanner: nothing is stopped until somebody says so there. */
  @Permit('ANYONE')
  @Get(':token')
  @Redirect()
  show(@Param('token') token: string): { url: string; statusCode: number } {
    return { url: `${this.config.publicUrl}/desabonnement#${encodeURIComponent(token)}`, statusCode: 303 };
  }
}
