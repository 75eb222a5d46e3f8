import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';

const CONVERSATIONS = graphql(`query Conversations { conversations(page: { page: 1, perPage: 50 }) { total unread items { reportId reference caseCode status statusMotive messages unread lastAt lastSide } } }`);
const COMMENTS = graphql(`query ReportMessages($reportId: ID!) { reportComments(reportId: $reportId) { id side body by own writtenAt } }`);
const WRITE = graphql(`
  mutation WriteMessage($reportId: ID!, $body: String!) {
    commentReport(reportId: $reportId, body: $body) { __typename ... on CommentWritten { comment { id } } ... on CommentRefused { message } }
  }
`);
const READ = graphql(`mutation MarkConversationRead($reportId: ID!) { markConversationRead(reportId: $reportId) }`);
const REMOVE = graphql(`mutation RemoveMessage($id: ID!) { removeComment(id: $id) }`);

export type Conversations = ResultOf<typeof CONVERSATIONS>['conversations'];
export type Conversation = Conversations['items'][number];
export type Message = ResultOf<typeof COMMENTS>['reportComments'][number];

/** @throws RequestFailure, as all below */
export const readConversations = async (): Promise<Conversations> => (await request(CONVERSATIONS, {})).conversations;
export const readMessages = async (reportId: string): Promise<readonly Message[]> => (await request(COMMENTS, { reportId })).reportComments;
/** @returns why it was refused, in French; null once it is sent */
export async function writeMessage(reportId: string, body: string): Promise<string | null> {
  const { commentReport: answer } = await request(WRITE, { reportId, body });
  return answer.__typename === 'CommentRefused' ? answer.message : null;
}
export const markRead = async (reportId: string): Promise<void> => { await request(READ, { reportId }); };
export const removeMessage = async (id: string): Promise<boolean> => (await request(REMOVE, { id })).removeComment;
