import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';

const EXPIRY = graphql(`fragment ExpiryFields on Expiry { caseCode kind stayDocument dueOn daysLeft threshold filedOn }`);
const EXPIRIES = graphql(`query Expiries { expiries { today thresholds contracts mayChooseThresholds items { ...ExpiryFields } } }`, [EXPIRY]);
const FILE_RENEWAL = graphql(`
  mutation FileRenewal($ending: EndingInput!, $filedOn: Date!) {
    fileRenewal(ending: $ending, filedOn: $filedOn) { __typename ... on Expiry { ...ExpiryFields } ... on ReminderRefused { message } }
  }
`, [EXPIRY]);
const UNDO_RENEWAL = graphql(`mutation UndoRenewal($ending: EndingInput!) { undoRenewal(ending: $ending) { ...ExpiryFields } }`, [EXPIRY]);
const SET_CONTRACT_END = graphql(`
  mutation SetContractEnd($caseCode: ID!, $endsOn: Date) {
    setContractEnd(caseCode: $caseCode, endsOn: $endsOn) { __typename ... on ContractEnd { caseCode } ... on ReminderRefused { message field } }
  }
`);
const SET_THRESHOLDS = graphql(`
  mutation SetExpiryThresholds($thresholds: [Int!]!) {
    setExpiryThresholds(thresholds: $thresholds) { __typename ... on ExpiryThresholds { thresholds } ... on ReminderRefused { message } }
  }
`);

export type ExpiryList = ResultOf<typeof EXPIRIES>['expiries'];
export type Expiry = ResultOf<typeof EXPIRY>;

/** What names an end, here and on the server. */
export const endingOf = ({ caseCode, kind, dueOn }: Expiry) => ({ caseCode, kind, dueOn });
export const endingKey = ({ caseCode, kind, dueOn }: Expiry): string => `${caseCode} ${kind} ${dueOn}`;

/** @throws RequestFailure, as all below */
export const readExpiries = async (): Promise<ExpiryList> => (await request(EXPIRIES, {})).expiries;

/** The marked end, or the server's sentence when the day does not do. */
export async function fileRenewal(expiry: Expiry, filedOn: string): Promise<Expiry | string> {
  const { fileRenewal: result } = await request(FILE_RENEWAL, { ending: endingOf(expiry), filedOn });
  return result.__typename === 'ReminderRefused' ? result.message : result;
}

export const undoRenewal = async (expiry: Expiry): Promise<Expiry> => (await request(UNDO_RENEWAL, { ending: endingOf(expiry) })).undoRenewal;

export interface Refusal { readonly message: string; readonly field: string | null }

export async function setContractEnd(caseCode: string, endsOn: string | null): Promise<Refusal | null> {
  const { setContractEnd: result } = await request(SET_CONTRACT_END, { caseCode, endsOn });
  return result.__typename === 'ReminderRefused' ? result : null;
}

/** Null when they were kept. */
export async function setThresholds(thresholds: number[]): Promise<string | null> {
  const { setExpiryThresholds: result } = await request(SET_THRESHOLDS, { thresholds });
  return result.__typename === 'ReminderRefused' ? result.message : null;
}
