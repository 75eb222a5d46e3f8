import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { SOLVED_ANSWERS, type SolvedAnswer as Answer } from '../ask-solved/solved-answer';

export const SolvedAnswer = Object.fromEntries(SOLVED_ANSWERS.map((answer) => [answer, answer])) as { [A in Answer]: A };
registerEnumType(SolvedAnswer, { name: 'SolvedAnswer' });

@ObjectType({ description: '« Was it solved? » about one case, as the link of a mail asks it.' })
export class SolvedQuestion {
  @Field(() => ID) id!: string;
  @Field(() => ID) caseCode!: string;
  @Field(() => Int, { description: 'Days after the last report.' }) afterDays!: number;
  @Field(() => SolvedAnswer, { nullable: true }) answer!: Answer | null;
  @Field({ description: 'False once the case was solved or closed otherwise.' }) open!: boolean;
}

@ObjectType()
export class SolvedQuestions {
  @Field(() => [SolvedQuestion]) questions!: readonly SolvedQuestion[];
}

@ObjectType()
export class SolvedQuestionAnswered {
  @Field(() => SolvedAnswer) answer!: Answer;
}

@ObjectType()
export class SolvedLinkRefused {
  @Field() message!: string;
}

export const SolvedQuestionsResult = createUnionType({ name: 'SolvedQuestionsResult', types: () => [SolvedQuestions, SolvedLinkRefused] as const });
export const AnswerSolvedQuestionResult = createUnionType({ name: 'AnswerSolvedQuestionResult', types: () => [SolvedQuestionAnswered, SolvedLinkRefused] as const });
