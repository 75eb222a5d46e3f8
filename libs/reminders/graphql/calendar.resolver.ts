import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { CalendarLinks, type CalendarLinkState } from '../calendar/calendar-links';
import { CalendarLink, NewCalendarLink } from './expiry.types';

@Resolver()
export class CalendarResolver {
  constructor(private readonly links: CalendarLinks) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Query(() => CalendarLink, { nullable: true, description: 'The viewer’s own calendar address, if there is one.' })
  calendarLink(@CurrentViewer() viewer: Viewer): Promise<CalendarLinkState | null> {
    return this.links.state(viewer);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => NewCalendarLink, { description: 'Ends the address there was.' })
  async createCalendarLink(@CurrentViewer() viewer: Viewer): Promise<NewCalendarLink> {
    return { url: await this.links.create(viewer) };
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => Boolean, { description: 'Whether there was one.' })
  revokeCalendarLink(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.links.revoke(viewer);
  }
}
