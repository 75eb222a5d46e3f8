import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';

const QUESTIONS = graphql(`
  query SolvedQuestions($token: String!) {
    solvedQuestions(token: $token) {
      __typename
      ... on SolvedQuestions { questions { id caseCode afterDays answer open } }
      ... on SolvedLinkRefused { message }
    }
  }
`);
const ANSWER = graphql(`
  mutation AnswerSolvedQuestion($token: String!, $questionId: ID!, $answer: SolvedAnswer!) {
    answerSolvedQuestion(token: $token, questionId: $questionId, answer: $answer) { __typename ... on SolvedQuestionAnswered { answer } ... on SolvedLinkRefused { message } }
  }
`);

type Read = ResultOf<typeof QUESTIONS>['solvedQuestions'];
export type SolvedQuestion = Extract<Read, { __typename: 'SolvedQuestions' }>['questions'][number];
export type SolvedAnswer = NonNullable<SolvedQuestion['answer']>;

/** The questions of a link, or the server's sentence when it opens none. @throws RequestFailure */
export async function readSolvedQuestions(token: string): Promise<readonly SolvedQuestion[] | string> {
  const { solvedQuestions: read } = await request(QUESTIONS, { token });
  return read.__typename === 'SolvedQuestions' ? read.questions : read.message;
}

/** Null when the answer was taken. @throws RequestFailure */
export async function answerSolvedQuestion(token: string, questionId: string, answer: SolvedAnswer): Promise<string | null> {
  const { answerSolvedQuestion: result } = await request(ANSWER, { token, questionId, answer });
  return result.__typename === 'SolvedLinkRefused' ? result.message : null;
}
