import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permit } from '@vigie/access';
import { AnswerSolvedQuestion } from '../ask-solved/answer-solved-question';
import type { SolvedAnswer as Answer } from '../ask-solved/solved-answer';
import { SolvedRound } from '../ask-solved/solved-round';
import { MESSAGES } from '../messages.fr';
import { AnswerSolvedQuestionResult, SolvedAnswer, SolvedLinkRefused, SolvedQuestionAnswered, SolvedQuestions, SolvedQuestionsResult } from './solved.types';

/** By the link of a mail, without a session: the token is the proof, and opens its own questions alone. */
@Resolver()
export class SolvedResolver {
  constructor(private readonly rounds: SolvedRound, private readonly answers: AnswerSolvedQuestion) {}

  @Permit('ANYONE')
  @Query(() => SolvedQuestionsResult)
  async solvedQuestions(@Args('token') token: string): Promise<typeof SolvedQuestionsResult> {
    const questions = await this.rounds.read(token);
    return questions === null ? refused(MESSAGES.staleLink) : Object.assign(new SolvedQuestions(), { questions });
  }

  @Permit('ANYONE')
  @Mutation(() => AnswerSolvedQuestionResult, { description: 'Once for each question.' })
  async answerSolvedQuestion(
    @Args('token') token: string, @Args('questionId', { type: () => ID }) questionId: string, @Args('answer', { type: () => SolvedAnswer }) answer: Answer,
  ): Promise<typeof AnswerSolvedQuestionResult> {
    const outcome = await this.answers.execute(token, questionId, answer);
    return outcome.kind === 'REFUSED' ? refused(outcome.message) : Object.assign(new SolvedQuestionAnswered(), { answer: outcome.answer });
  }
}

const refused = (message: string): SolvedLinkRefused => Object.assign(new SolvedLinkRefused(), { message });
