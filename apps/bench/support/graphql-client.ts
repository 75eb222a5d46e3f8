import { DEMONSTRATION_PASSWORD } from '@vigie/server';

const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }';

/** @returns the session cookie of a demonstration account */
export async function signIn(url: string, email: string): Promise<string> {
  const response = await post(url, { query: SIGN_IN, variables: { email, password: DEMONSTRATION_PASSWORD } });
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith('vigie_session='));
  if (!cookie) throw new Error(`${email} could not sign in: ${await response.text()}`);
  return cookie.split(';')[0]!;
}

export function post(url: string, body: object, cookie = ''): Promise<Response> {
  return fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });
}

/** @throws when the answer has errors */
export async function ask<T>(url: string, cookie: string, query: string, variables: object): Promise<T> {
  const { data, errors } = (await (await post(url, { query, variables }, cookie)).json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

export const SUBMIT = `mutation ($key: ID!, $report: ReportInput!) {
  submitReport(idempotencyKey: $key, report: $report) { __typename ... on ReportReceipt { id reference } ... on ReportRefused { errors { path message } } }
}`;
