import { parse } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';

export const SESSION_COOKIE = 'vigie_session';

/** The session token a request brings, or undefined. Its shape is not checked. */
export function sessionToken(request: Pick<Request, 'headers'>): string | undefined {
  return parse(request.headers.cookie ?? '')[SESSION_COOKIE];
}

/** @param publicUrl the origin people type: over https the cookie never travels without it */
export function setSessionCookie(response: Response, publicUrl: string, session: { readonly token: string; readonly expiresAt: Date }): void {
  response.cookie(SESSION_COOKIE, session.token, { ...attributes(publicUrl), expires: session.expiresAt });
}

export function clearSessionCookie(response: Response, publicUrl: string): void {
  response.clearCookie(SESSION_COOKIE, attributes(publicUrl));
}

function attributes(publicUrl: string): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', secure: publicUrl.startsWith('https:'), path: '/' };
}
