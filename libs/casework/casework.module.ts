import { Module } from '@nestjs/common';
import { AccessModule } from '@vigie/access';
import { CatalogueModule } from '@vigie/catalogue';
import { IntakeModule } from '@vigie/intake';
import { OutboxModule } from '@vigie/pipeline';
import { ReadCircles } from './circles/read-circles';
import { CasesResolver } from './graphql/cases.resolver';
import { ChangeCaseResolver } from './graphql/change-case.resolver';
import { FindCaseFile } from './read-cases/find-case-file';
import { ListCaseFiles } from './read-cases/list-case-files';
import { ChangeRecourseStep } from './record-step/change-recourse-step';
import { RecordRecourseStep } from './record-step/record-recourse-step';
import { StepCheck } from './record-step/step-check';
import { ReopenCase } from './solve-case/reopen-case';
import { SolveCase } from './solve-case/solve-case';

/** Cases: what was tried for a person, what comes next, how it ended. */
@Module({
  imports: [AccessModule, CatalogueModule, IntakeModule, OutboxModule],
  providers: [StepCheck, FindCaseFile, ListCaseFiles, ReadCircles, RecordRecourseStep, ChangeRecourseStep, SolveCase, ReopenCase, CasesResolver, ChangeCaseResolver],
  exports: [FindCaseFile, ListCaseFiles, RecordRecourseStep, SolveCase, ReopenCase],
})
export class CaseworkModule {}
