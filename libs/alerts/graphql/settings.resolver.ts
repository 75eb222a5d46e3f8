import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Permit, type Viewer } from '@vigie/access';
import { KeepSettings, type KeptSettings } from '../settings/keep-settings';
import { TrySettings } from '../trials/try-settings';
import { SaveSurgeSettingsResult, SurgeSettingsInput, SurgeSettingsKept, SurgeSettingsRefused, SurgeTrial, TrySurgeSettingsResult } from './settings.object';

const SETTINGS = { type: () => SurgeSettingsInput } as const;

/** The thresholds of the watch. */
@Resolver()
export class SurgeSettingsResolver {
  constructor(private readonly keep: KeepSettings, private readonly trials: TrySettings) {}

  @Permit('NATIONAL', 'ADMIN')
  @Query(() => SurgeSettingsKept)
  async surgeSettings(@CurrentViewer() viewer: Viewer): Promise<SurgeSettingsKept> {
    return keptObject(await this.keep.read(viewer));
  }

  @Permit('NATIONAL', 'ADMIN')
  @Mutation(() => TrySurgeSettingsResult, { description: 'Tries settings out on the last twelve weeks; changes nothing' })
  async trySurgeSettings(@CurrentViewer() viewer: Viewer, @Args('settings', SETTINGS) settings: SurgeSettingsInput): Promise<typeof TrySurgeSettingsResult> {
    const outcome = await this.trials.ask(viewer, { ...settings });
    return outcome.kind === 'ASKED' ? Object.assign(new SurgeTrial(), outcome.trial) : Object.assign(new SurgeSettingsRefused(), outcome);
  }

  @Permit('NATIONAL', 'ADMIN')
  @Query(() => SurgeTrial, { description: 'One’s own' })
  async surgeTrial(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<SurgeTrial> {
    return Object.assign(new SurgeTrial(), await this.trials.read(viewer, id));
  }

  @Permit('NATIONAL', 'ADMIN')
  @Mutation(() => SaveSurgeSettingsResult, { description: 'A new version, from the next scan on; refused when they were changed since `revision`' })
  async saveSurgeSettings(
    @CurrentViewer() viewer: Viewer, @Args('revision', { type: () => Int }) revision: number, @Args('settings', SETTINGS) settings: SurgeSettingsInput, @Args('reason') reason: string,
  ): Promise<typeof SaveSurgeSettingsResult> {
    const outcome = await this.keep.save(viewer, revision, { ...settings }, reason);
    return outcome.kind === 'SAVED' ? keptObject(outcome.kept) : Object.assign(new SurgeSettingsRefused(), outcome);
  }
}

const keptObject = (kept: KeptSettings): SurgeSettingsKept => Object.assign(new SurgeSettingsKept(), { ...kept, versions: [...kept.versions] });
