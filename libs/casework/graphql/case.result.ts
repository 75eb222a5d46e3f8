import { Field, ID, ObjectType, createUnionType } from '@nestjs/graphql';
import { FieldError } from '@vigie/intake';
import { MESSAGES } from '../messages.fr';
import type { CaseFile as File } from '../read-cases/case-file';
import type { StepOutcome } from '../record-step/record-recourse-step';
import type { ReopenOutcome } from '../solve-case/reopen-case';
import type { SolveOutcome } from '../solve-case/solve-case';
import { CaseFile } from './case-file.object';
import { presentCase } from './case-file.presenter';

@ObjectType()
export class RecourseStepRecorded {
  @Field(() => ID) stepId!: string;
  @Field(() => CaseFile) caseFile!: CaseFile;
}

@ObjectType()
export class RecourseStepRefused {
  @Field() message!: string;
  @Field(() => [FieldError]) errors!: readonly FieldError[];
}

@ObjectType()
export class CaseSolved {
  @Field(() => CaseFile) caseFile!: CaseFile;
}

@ObjectType()
export class CaseReopened {
  @Field(() => CaseFile) caseFile!: CaseFile;
}

@ObjectType()
export class CaseChangeRefused {
  @Field() message!: string;
  @Field(() => [FieldError], { description: 'Empty when the case simply does not stand where this would change it' }) errors!: readonly FieldError[];
}

export const RecordRecourseStepResult = createUnionType({ name: 'RecordRecourseStepResult', types: () => [RecourseStepRecorded, RecourseStepRefused] as const });
export const SolveCaseResult = createUnionType({ name: 'SolveCaseResult', types: () => [CaseSolved, CaseChangeRefused] as const });
export const ReopenCaseResult = createUnionType({ name: 'ReopenCaseResult', types: () => [CaseReopened, CaseChangeRefused] as const });

export function stepResult(outcome: StepOutcome): typeof RecordRecourseStepResult {
  switch (outcome.kind) {
    case 'RECORDED':
      return stepRecorded(outcome);
    case 'REFUSED':
      return Object.assign(new RecourseStepRefused(), { message: MESSAGES.stepRefused, errors: [...outcome.errors] });
  }
}

export function stepRecorded({ stepId, caseFile }: { stepId: string; caseFile: File }): RecourseStepRecorded {
  return Object.assign(new RecourseStepRecorded(), { stepId, caseFile: presentCase(caseFile) });
}

export function solveResult(outcome: SolveOutcome): typeof SolveCaseResult {
  switch (outcome.kind) {
    case 'SOLVED':
      return Object.assign(new CaseSolved(), { caseFile: presentCase(outcome.caseFile) });
    case 'REFUSED':
      return Object.assign(new CaseChangeRefused(), { message: MESSAGES.solutionRefused, errors: [...outcome.errors] });
    case 'NOT_OPEN':
      return Object.assign(new CaseChangeRefused(), { message: MESSAGES.caseNotOpen, errors: [] });
  }
}

export function reopenResult(outcome: ReopenOutcome): typeof ReopenCaseResult {
  switch (outcome.kind) {
    case 'REOPENED':
      return Object.assign(new CaseReopened(), { caseFile: presentCase(outcome.caseFile) });
    case 'REFUSED':
      return Object.assign(new CaseChangeRefused(), { message: MESSAGES.codeRefused, errors: [...outcome.errors] });
    case 'NOT_SOLVED':
      return Object.assign(new CaseChangeRefused(), { message: MESSAGES.caseNotSolved, errors: [] });
  }
}
