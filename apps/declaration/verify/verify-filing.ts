import { graphql, type ResultOf } from '../graphql/graphql';
import { request } from '../graphql/request';
import { RequestFailure } from '../graphql/request-failure';
import { text } from './messages.fr';

const VERIFY_FILING = graphql(`
  query VerifyFiling($reference: String!, $code: String!) {
    verifyFiling(reference: $reference, code: $code) { __typename ... on VerifiedFiling { filedOn prefecture } ... on FilingRefused { message } }
  }
`);

export type Verdict = { readonly kind: 'YES'; readonly filing: Extract<ResultOf<typeof VERIFY_FILING>['verifyFiling'], { __typename: 'VerifiedFiling' }> } | { readonly kind: 'NO'; readonly words: string };

/** Asks whether a reference and a code belong together. Never throws. */
export async function verifyFiling(reference: string, code: string): Promise<Verdict> {
  try {
    const { verifyFiling: answer } = await request(VERIFY_FILING, { reference, code });
    return answer.__typename === 'VerifiedFiling' ? { kind: 'YES', filing: answer } : { kind: 'NO', words: answer.message };
  } catch (failure) {
    if (failure instanceof RequestFailure && failure.code === 'TOO_MANY_REQUESTS') return { kind: 'NO', words: text.slow(failure.retryAfterSeconds ?? 60) };
    return { kind: 'NO', words: text.unreached };
  }
}

/** What a square code brought after the « # »: reference and code, a point between them. */
export function broughtBy(token: string | null): { readonly reference: string; readonly code: string } {
  const [reference = '', code = ''] = (token ?? '').split('.');
  return { reference: decodeURIComponent(reference).slice(0, 40), code: decodeURIComponent(code).slice(0, 40) };
}
