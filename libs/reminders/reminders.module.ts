import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CaseworkModule } from '@vigie/casework';
import { NotificationsModule } from '@vigie/notifications';
import { AnswerSolvedQuestion } from './ask-solved/answer-solved-question';
import { SolvedRound } from './ask-solved/solved-round';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarLinks } from './calendar/calendar-links';
import { ReadCalendar } from './calendar/read-calendar';
import { SetContractEnd } from './contract/set-contract-end';
import { CalendarResolver } from './graphql/calendar.resolver';
import { ExpiryResolver } from './graphql/expiry.resolver';
import { SolvedResolver } from './graphql/solved.resolver';
import { WaveResolver } from './graphql/wave.resolver';
import { AskWhetherSolved } from './jobs/ask-whether-solved';
import { WatchExpiries } from './jobs/watch-expiries';
import { Renewals } from './renewal/renewals';
import { SetExpiryThresholds } from './thresholds/expiry-thresholds';
import { ListExpiries } from './watch/list-expiries';
import { ReadExpiryWave } from './wave/read-wave';

const WATCH = [ListExpiries, Renewals, SetContractEnd, SetExpiryThresholds, WatchExpiries, ReadExpiryWave];
const SOLVED = [AskWhetherSolved, SolvedRound, AnswerSolvedQuestion, SolvedResolver];
const CALENDAR = [CalendarLinks, ReadCalendar];

/** What expires, for those who can still do something about it; and whether what was reported is solved. */
@Module({
  imports: [AccessModule, CaseworkModule, NotificationsModule],
  providers: [...WATCH, ...CALENDAR, ...SOLVED, ExpiryResolver, CalendarResolver, WaveResolver],
  controllers: [CalendarController],
})
export class RemindersModule {}
