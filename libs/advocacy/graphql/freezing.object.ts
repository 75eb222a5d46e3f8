import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ProductionState as State } from '../persistence/dossier-file.entities';
import { DossierProductionState } from './follow-up.object';

@ObjectType({ description: 'The freezing of a dossier\'s figures, as far as it is' })
export class DossierFreezing {
  @Field(() => DossierProductionState) state!: State;
  @Field(() => Int) done!: number;
  @Field(() => Int, { description: 'Steps in all' }) total!: number;
  @Field(() => String, { nullable: true, description: 'Why it failed and what to do' }) failure!: string | null;
  @Field({ description: 'Who asked for it' }) by!: string;
}
