import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import type { ALERT_MOTIVES } from '@vigie/domain';
import { PageInput } from '@vigie/platform';
import { MoveAlert, type AlertMove, type MoveOutcome } from '../lifecycle/move-alert';
import { UndoStep } from '../lifecycle/undo-step';
import { ReadAlerts } from '../read-alerts/read-alerts';
import { AlertChangeRefused, AlertChangeResult, AlertChanged } from './alert-change.result';
import { Alert, AlertClosure, AlertExplanation, AlertFilter, AlertPage, alertObject } from './alert.object';

@Resolver()
export class AlertResolver {
  constructor(private readonly read: ReadAlerts, private readonly move: MoveAlert, private readonly undo: UndoStep) {}

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => AlertPage, { description: 'Rises that go on first, then the latest' })
  async alerts(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => AlertFilter, nullable: true }) filter: AlertFilter | null,
    @Args('page', { type: () => PageInput, nullable: true }) page: PageInput | null,
  ): Promise<AlertPage> {
    const { difficultyGroup, ...criteria } = filter ?? {};
    const { items, total } = await this.read.page(viewer, { ...criteria, group: difficultyGroup }, page);
    return { items: items.map((item) => alertObject(item, viewer.account.id)), total };
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Query(() => Alert)
  async alert(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Alert> {
    return alertObject(await this.read.one(viewer, id), viewer.account.id);
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => AlertChangeResult, { description: 'Somebody looks into it' })
  acknowledgeAlert(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number): Promise<typeof AlertChangeResult> {
    return this.moved(viewer, id, revision, { to: 'ACKNOWLEDGED' });
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => AlertChangeResult, { description: 'Its cause is known' })
  explainAlert(
    @CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number,
    @Args('motive', { type: () => AlertExplanation }) motive: (typeof ALERT_MOTIVES)['EXPLAINED'][number],
    @Args('note', { type: () => String, nullable: true }) note: string | null,
  ): Promise<typeof AlertChangeResult> {
    return this.moved(viewer, id, revision, { to: 'EXPLAINED', motive, note });
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => AlertChangeResult)
  closeAlert(
    @CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number,
    @Args('motive', { type: () => AlertClosure }) motive: (typeof ALERT_MOTIVES)['CLOSED'][number],
    @Args('note', { type: () => String, nullable: true }) note: string | null,
  ): Promise<typeof AlertChangeResult> {
    return this.moved(viewer, id, revision, { to: 'CLOSED', motive, note });
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => AlertChangeResult, { description: 'An explained or closed alert is looked into again' })
  reopenAlert(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number): Promise<typeof AlertChangeResult> {
    return this.moved(viewer, id, revision, { to: 'ACKNOWLEDGED' });
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => AlertChangeResult, { description: 'Takes back the last step, when it is one\'s own' })
  async undoAlertStep(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number): Promise<typeof AlertChangeResult> {
    return this.result(viewer, await this.undo.execute(viewer, id, revision));
  }

  private async moved(viewer: Viewer, id: string, revision: number, move: AlertMove): Promise<typeof AlertChangeResult> {
    return this.result(viewer, await this.move.execute(viewer, id, revision, move));
  }

  private async result(viewer: Viewer, outcome: MoveOutcome): Promise<typeof AlertChangeResult> {
    if (outcome.kind === 'REFUSED') return Object.assign(new AlertChangeRefused(), { reason: outcome.reason, message: outcome.message });
    return Object.assign(new AlertChanged(), { alert: alertObject(await this.read.one(viewer, outcome.id), viewer.account.id) });
  }
}
