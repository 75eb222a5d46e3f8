import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import type { AnomalyStatus as Status } from '@vigie/domain';
import { KeepAnomalies, type AnomalyOutcome } from '../anomalies/keep-anomalies';
import { ReadAnomalies } from '../anomalies/read-anomalies';
import { Anomaly, AnomalyInput, AnomalyKept, AnomalyRefused, AnomalyResult, AnomalyStatus, ExistingAnomaly, anomalyObject } from './anomaly.object';

/** The register of known anomalies: read by all who report or watch, kept by staff. */
@Resolver()
export class AnomalyResolver {
  constructor(private readonly read: ReadAnomalies, private readonly keep: KeepAnomalies) {}

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => [Anomaly], { description: 'Heaviest first' })
  async anomalies(@CurrentViewer() viewer: Viewer): Promise<Anomaly[]> {
    return (await this.read.all(viewer)).map(anomalyObject);
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER', 'REGIONAL', 'NATIONAL')
  @Query(() => Anomaly)
  async anomaly(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Anomaly> {
    return anomalyObject(await this.read.one(viewer, id));
  }

  @Permit('REGIONAL', 'NATIONAL')
  @Mutation(() => AnomalyResult)
  async saveAnomaly(
    @CurrentViewer() viewer: Viewer, @Args('anomaly') anomaly: AnomalyInput,
    @Args('existing', { type: () => ExistingAnomaly, nullable: true, description: 'The one to correct' }) existing: ExistingAnomaly | null,
  ): Promise<typeof AnomalyResult> {
    return this.result(viewer, await this.keep.save(viewer, existing, anomaly));
  }

  @Permit('NATIONAL')
  @Mutation(() => AnomalyResult, { description: 'What the DGEF was told, or answered' })
  async moveAnomaly(
    @CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string, @Args('revision', { type: () => Int }) revision: number,
    @Args('to', { type: () => AnomalyStatus }) to: Status, @Args('note', { type: () => String, nullable: true }) note: string | null,
  ): Promise<typeof AnomalyResult> {
    return this.result(viewer, await this.keep.move(viewer, id, revision, to, note));
  }

  @Permit('REPORTER', 'STRUCTURE_MANAGER')
  @Mutation(() => Boolean, { description: '« Moi aussi », or no longer; one structure is one voice. Answers what stands from then on' })
  sayMeToo(@CurrentViewer() viewer: Viewer, @Args('anomalyId', { type: () => ID }) anomalyId: string, @Args('said', { defaultValue: true }) said: boolean): Promise<boolean> {
    return this.keep.meToo(viewer, anomalyId, said);
  }

  private async result(viewer: Viewer, outcome: AnomalyOutcome): Promise<typeof AnomalyResult> {
    if (outcome.kind === 'REFUSED') return Object.assign(new AnomalyRefused(), { reason: outcome.reason, message: outcome.message });
    return Object.assign(new AnomalyKept(), { anomaly: anomalyObject(await this.read.one(viewer, outcome.id)) });
  }
}
