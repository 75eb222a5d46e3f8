import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { NotificationsModule } from '@vigie/notifications';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarLinks } from './calendar/calendar-links';
import { ReadCalendar } from './calendar/read-calendar';
import { SetContractEnd } from './contract/set-contract-end';
import { CalendarResolver } from './graphql/calendar.resolver';
import { ExpiryResolver } from './graphql/expiry.resolver';
import { WaveResolver } from './graphql/wave.resolver';
import { WatchExpiries } from './jobs/watch-expiries';
import { Renewals } from './renewal/renewals';
import { SetExpiryThresholds } from './thresholds/expiry-thresholds';
import { ListExpiries } from './watch/list-expiries';
import { ReadExpiryWave } from './wave/read-wave';

const WATCH = [ListExpiries, Renewals, SetContractEnd, SetExpiryThresholds, WatchExpiries, ReadExpiryWave];
const CALENDAR = [CalendarLinks, ReadCalendar];

/** What expires, for those who can still do something about it. */
@Module({
  imports: [AccessModule, NotificationsModule],
  providers: [...WATCH, ...CALENDAR, ExpiryResolver, CalendarResolver, WaveResolver],
  controllers: [CalendarController],
})
export class RemindersModule {}
