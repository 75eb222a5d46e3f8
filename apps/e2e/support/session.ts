import { DEMONSTRATION_PASSWORD } from '@vigie/server';

interface GraphqlError { readonly message: string; readonly extensions?: { readonly code?: string } }
export interface GraphqlAnswer<T> { readonly data?: T | null; readonly errors?: readonly GraphqlError[] }

/** A signed-in person without a browser: keeps the cookie, speaks GraphQL. */
export class Session {
  private cookie = '';

  constructor(private readonly url: string) {}

  static async signIn(url: string, email: string, password = DEMONSTRATION_PASSWORD): Promise<Session> {
    const session = new Session(url);
    const signingIn = () => session.query<{ signIn: { __typename: string } }>('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }', { email, password });
    // A connection kept from an earlier request may have been closed by the server while this process did something else.
    const { signIn } = await signingIn().catch((error: unknown) => (isReset(error) ? signingIn() : Promise.reject(error)));
    if (signIn.__typename !== 'SignedIn') throw new Error(`${email} could not sign in: ${signIn.__typename}`);
    return session;
  }

  /** The whole answer, errors included; a network failure throws. */
  async ask<T>(query: string, variables: object = {}): Promise<GraphqlAnswer<T> & { status: number }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.cookie ? { cookie: this.cookie } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('vigie_session='));
    if (cookie) this.cookie = cookie.split(';')[0]!;
    return { status: response.status, ...((await response.json()) as GraphqlAnswer<T>) };
  }

  /** The data. @throws when the answer has errors */
  async query<T>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors?.length || !data) throw new Error(errors?.map((error) => `${error.extensions?.code}: ${error.message}`).join('; ') ?? 'no data');
    return data;
  }
}

const isReset = (error: unknown): boolean => error instanceof TypeError && (error.cause as { code?: string } | undefined)?.code === 'ECONNRESET';
