import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '@vigie/server';
import { openBrowser, person } from './browser';

/** A demonstration account by the first part of its address. */
export type Who = 'reporter' | 'manager' | 'regional' | 'idf' | 'national' | 'direction' | 'admin';

export const emailOf = (who: Who): string => `${who}@demo.vigie.test`;

const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }';

/** The people of a scenario: one browser, a profile for each page, sessions opened once an account and shared by its pages. */
export class Cast {
  private readonly cookies = new Map<Who, Awaited<ReturnType<BrowserContext['cookies']>>>();

  private constructor(private readonly browser: Browser, private readonly url: string) {}

  static async of(url: string): Promise<Cast> {
    return new Cast(await openBrowser(), url);
  }

  /** A blank page on a profile of its own, signed in without passing by the form; `null` for someone who is not. */
  async page(who: Who | null, device: BrowserContextOptions): Promise<Page> {
    const context = await person(this.browser, { baseURL: this.url, ...device });
    if (who) await context.addCookies(await this.sessionOf(who));
    return context.newPage();
  }

  /** Ends the shared session of an account, so that the next page opens another. */
  forget(who: Who): void {
    this.cookies.delete(who);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private async sessionOf(who: Who) {
    const known = this.cookies.get(who);
    if (known) return known;
    const context = await person(this.browser, {});
    const answer = await context.request.post(`${this.url}/graphql`, { data: { query: SIGN_IN, variables: { email: emailOf(who), password: DEMONSTRATION_PASSWORD } } });
    const { data } = (await answer.json()) as { data: { signIn: { __typename: string } } };
    if (data.signIn.__typename !== 'SignedIn') throw new Error(`${who} could not sign in: ${data.signIn.__typename}`);
    const cookies = await context.cookies();
    await context.close();
    this.cookies.set(who, cookies);
    return cookies;
  }
}
