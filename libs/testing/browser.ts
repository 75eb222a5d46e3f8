export interface GraphqlAnswer<T> {
  readonly data: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly [more: string]: unknown } }[];
}

/** A browser as far as the server can tell: it keeps the cookies it is given. */
export class Browser {
  cookie = '';
  /** The first of the last answer. */
  setCookie: string | null = null;

  constructor(private readonly url: string) {}

  async call<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer<T>> {
    const response = await this.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as GraphqlAnswer<T>;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(`${this.url}${path}`, { ...init, headers: { ...init.headers, ...(this.cookie ? { cookie: this.cookie } : {}) } });
    const given = response.headers.getSetCookie();
    this.setCookie = given[0] ?? null;
    const kept = new Map([...this.cookie.split('; '), ...given.map((cookie) => cookie.split(';')[0]!)].filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf('=')), pair]));
    this.cookie = [...kept.values()].join('; ');
    return response;
  }

  /** The code of the first error, or null. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<string | null> {
    return (await this.call(query, variables)).errors?.[0]?.extensions.code ?? null;
  }
}
