import { CaseSolutionEntity } from './case-solution.entity';
import { RecourseStepEntity } from './recourse-step.entity';

export const caseworkEntities = [RecourseStepEntity, CaseSolutionEntity];
